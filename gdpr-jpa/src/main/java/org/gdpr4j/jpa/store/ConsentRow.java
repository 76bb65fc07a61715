package org.gdpr4j.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of a consent. Written and read by {@link JpaConsentStore}. */
@Entity(name = "GdprConsent")
@Table(
        name = "gdpr_consent",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "gdpr_consent_number_uq",
                        columnNames = {"subject_key", "subject_kind", "controller", "purpose", "event_number"}))
class ConsentRow {

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

    @Column(name = "event_number", nullable = false, updatable = false)
    int eventNumber;

    @Column(name = "kind", nullable = false, updatable = false, length = Lengths.WORD)
    @Nullable
    String kind;

    @Column(name = "recorded_at", nullable = false, updatable = false)
    @Nullable
    OffsetDateTime recordedAt;

    @Column(name = "recorded_by", nullable = false, updatable = false, length = Lengths.ACTOR)
    @Nullable
    String recordedBy;

    @Column(name = "note", updatable = false, length = Lengths.NAME)
    @Nullable
    String note;

    @Column(name = "act", updatable = false, length = Lengths.WORD)
    @Nullable
    String act;

    @Column(name = "channel", updatable = false, length = Lengths.WORD)
    @Nullable
    String channel;

    @Column(name = "reference", updatable = false, length = Lengths.REFERENCE)
    @Nullable
    String reference;

    @Column(name = "acted_at", updatable = false)
    @Nullable
    OffsetDateTime actedAt;

    @Column(name = "address", updatable = false, length = Lengths.ADDRESS)
    @Nullable
    String address;

    @Column(name = "user_agent", updatable = false, length = Lengths.REFERENCE)
    @Nullable
    String userAgent;

    @Column(name = "notice", updatable = false, length = Lengths.NOTICE)
    @Nullable
    String notice;

    @Column(name = "notice_version", updatable = false)
    @Nullable
    Integer noticeVersion;

    @Column(name = "notice_language", updatable = false, length = Lengths.LANGUAGE)
    @Nullable
    String noticeLanguage;

    @Column(name = "notice_hash", updatable = false, length = Lengths.HASH)
    @Nullable
    String noticeHash;

    @Column(name = "told_of_withdrawal", updatable = false)
    @Nullable
    Boolean toldOfWithdrawal;

    @Column(name = "explicit_act", updatable = false)
    @Nullable
    Boolean explicitAct;

    @Column(name = "confirmation_demanded", updatable = false)
    @Nullable
    Boolean confirmationDemanded;

    @Column(name = "confirmed_before", updatable = false)
    @Nullable
    Boolean confirmedBefore;

    @Column(name = "until_at", updatable = false)
    @Nullable
    OffsetDateTime untilAt;

    @Column(name = "age_band", updatable = false, length = Lengths.WORD)
    @Nullable
    String ageBand;

    @Column(name = "country", updatable = false, length = Lengths.COUNTRY)
    @Nullable
    String country;

    @Column(name = "guardian", updatable = false, length = Lengths.NAME)
    @Nullable
    String guardian;

    @Column(name = "guardian_relation", updatable = false, length = Lengths.NAME)
    @Nullable
    String guardianRelation;

    @Column(name = "guardian_verification", updatable = false, length = Lengths.NAME)
    @Nullable
    String guardianVerification;
}
