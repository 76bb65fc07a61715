package org.gdpr4j.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An objection to one purpose. Written and read by {@link JpaObjectionStore}. */
@Entity(name = "GdprObjection")
@Table(
        name = "gdpr_objection",
        indexes = {
            @Index(name = "gdpr_objection_subject_ix", columnList = "controller, subject_kind, subject_key, purpose"),
            @Index(name = "gdpr_objection_number_ix", columnList = "subject_number"),
            @Index(name = "gdpr_objection_uuid_ix", columnList = "subject_uuid")
        })
class ObjectionRow {

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    @Nullable
    UUID id;

    @Column(name = "controller", nullable = false, updatable = false, length = Lengths.CONTROLLER)
    @Nullable
    String controller;

    @Column(name = "subject_kind", nullable = false, updatable = false, length = Lengths.SUBJECT_KIND)
    @Nullable
    String subjectKind;

    @Column(name = "subject_key", nullable = false, updatable = false, length = Lengths.SUBJECT_KEY)
    @Nullable
    String subjectKey;

    @Column(name = "subject_number", updatable = false)
    @Nullable
    Long subjectNumber;

    @Column(name = "subject_uuid", updatable = false)
    @Nullable
    UUID subjectUuid;

    @Column(name = "purpose", nullable = false, updatable = false, length = Lengths.NAME)
    @Nullable
    String purpose;

    @Column(name = "made_at", nullable = false, updatable = false)
    @Nullable
    OffsetDateTime madeAt;

    @Column(name = "decision", length = Lengths.WORD)
    @Nullable
    String decision;

    @Column(name = "decided_at")
    @Nullable
    OffsetDateTime decidedAt;

    @Column(name = "decided_by", length = Lengths.ACTOR)
    @Nullable
    String decidedBy;
}
