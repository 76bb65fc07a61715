package org.gdpr4j.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody need not be told a notice. Written and read by {@link NoticeDuties}. */
@Entity(name = "GdprNoticeExemption")
@Table(
        name = "gdpr_notice_exemption",
        indexes =
                @Index(name = "gdpr_notice_exemption_subject_ix", columnList = "subject_kind, subject_key, controller"))
class ExemptionRow {

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

    @Column(name = "notice", nullable = false, updatable = false, length = Lengths.NOTICE_NAME)
    @Nullable
    String notice;

    @Column(name = "version", nullable = false, updatable = false)
    int version;

    @Column(name = "ground", nullable = false, updatable = false, length = Lengths.GROUND)
    @Nullable
    String ground;

    @Column(name = "reason", nullable = false, updatable = false, length = Lengths.TEXT)
    @Nullable
    String reason;

    @Column(name = "exempted_at", nullable = false, updatable = false)
    @Nullable
    OffsetDateTime exemptedAt;

    @Column(name = "exempted_by", nullable = false, updatable = false, length = Lengths.ACTOR)
    @Nullable
    String exemptedBy;

    @Column(name = "ended_at")
    @Nullable
    OffsetDateTime endedAt;

    @Column(name = "ended_by", length = Lengths.ACTOR)
    @Nullable
    String endedBy;
}
