package org.gdpr4j.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who objects to direct marketing. Written and read by {@link JpaObjectionStore}. */
@Entity(name = "GdprMarketingObjection")
@Table(
        name = "gdpr_marketing_objection",
        indexes = {
            @Index(name = "gdpr_marketing_objection_subject_ix", columnList = "controller, subject_kind, subject_key"),
            @Index(name = "gdpr_marketing_objection_number_ix", columnList = "subject_number"),
            @Index(name = "gdpr_marketing_objection_uuid_ix", columnList = "subject_uuid")
        })
class MarketingObjectionRow {

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    @Nullable
    UUID id;

    @Column(name = "controller", nullable = false, updatable = false, length = Lengths.CONTROLLER)
    @Nullable
    String controller;

    @Column(name = "subject_kind", updatable = false, length = Lengths.SUBJECT_KIND)
    @Nullable
    String subjectKind;

    @Column(name = "subject_key", updatable = false, length = Lengths.SUBJECT_KEY)
    @Nullable
    String subjectKey;

    @Column(name = "subject_number", updatable = false)
    @Nullable
    Long subjectNumber;

    @Column(name = "subject_uuid", updatable = false)
    @Nullable
    UUID subjectUuid;

    @Column(name = "last_at", nullable = false)
    @Nullable
    OffsetDateTime lastAt;
}
