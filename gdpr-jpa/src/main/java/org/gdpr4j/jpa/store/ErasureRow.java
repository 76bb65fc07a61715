package org.gdpr4j.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan as it was frozen. Written and read by {@link JpaErasureStore}, mapped so that the provider knows the table. */
@Entity(name = "GdprErasure")
@Table(name = "gdpr_erasure", indexes = @Index(name = "gdpr_erasure_subject_ix", columnList = "subject"))
class ErasureRow {

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    @Nullable
    UUID id;

    @Column(
            name = "seq",
            nullable = false,
            insertable = false,
            updatable = false,
            columnDefinition = "bigint generated always as identity")
    long seq;

    @Column(name = "controller", nullable = false, updatable = false, length = Lengths.CONTROLLER)
    @Nullable
    String controller;

    @Column(name = "subject", nullable = false, updatable = false, length = Lengths.SUBJECT)
    @Nullable
    String subject;

    @Column(name = "plan_json", nullable = false, updatable = false, length = Lengths.TEXT)
    @Nullable
    String plan;
}
