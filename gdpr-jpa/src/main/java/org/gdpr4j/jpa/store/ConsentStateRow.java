package org.gdpr4j.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the events of a consent come to. Written and read by {@link JpaConsentStore}. */
@Entity(name = "GdprConsentState")
@Table(
        name = "gdpr_consent_state",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "gdpr_consent_state_subject_uq",
                        columnNames = {"subject_key", "subject_kind", "controller", "purpose"}),
        indexes = {
            @Index(name = "gdpr_consent_state_number_ix", columnList = "subject_number, purpose"),
            @Index(name = "gdpr_consent_state_uuid_ix", columnList = "subject_uuid, purpose"),
            @Index(name = "gdpr_consent_state_until_ix", columnList = "until_at"),
            @Index(name = "gdpr_consent_state_notice_ix", columnList = "notice, purpose, notice_version")
        })
class ConsentStateRow {

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

    @Column(name = "purpose", nullable = false, updatable = false, length = Lengths.PURPOSE)
    @Nullable
    String purpose;

    @Column(name = "first_number", nullable = false)
    int firstNumber;

    @Column(name = "event_number", nullable = false)
    int eventNumber;

    @Column(name = "status", nullable = false, length = Lengths.WORD)
    @Nullable
    String status;

    @Column(name = "since_at")
    @Nullable
    OffsetDateTime sinceAt;

    @Column(name = "confirmed", nullable = false)
    boolean confirmed;

    @Column(name = "explicit_act", nullable = false)
    boolean explicitAct;

    @Column(name = "imported", nullable = false)
    boolean imported;

    @Column(name = "until_at")
    @Nullable
    OffsetDateTime untilAt;

    @Column(name = "notice", length = Lengths.NOTICE)
    @Nullable
    String notice;

    @Column(name = "notice_version", nullable = false)
    int noticeVersion;
}
