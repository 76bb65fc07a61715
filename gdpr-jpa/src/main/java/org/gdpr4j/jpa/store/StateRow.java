package org.gdpr4j.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A state of a person's data or of a record. Written and read by {@link JpaStateStore}. */
@Entity(name = "GdprState")
@Table(
        name = "gdpr_state",
        indexes = {
            @Index(name = "gdpr_state_subject_ix", columnList = "subject"),
            @Index(name = "gdpr_state_key_ix", columnList = "subject_key"),
            @Index(name = "gdpr_state_number_ix", columnList = "subject_number"),
            @Index(name = "gdpr_state_uuid_ix", columnList = "subject_uuid"),
            @Index(name = "gdpr_state_record_ix", columnList = "record, record_key")
        })
class StateRow {

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

    @Column(name = "state", nullable = false, updatable = false, length = Lengths.WORD)
    @Nullable
    String state;

    @Column(name = "subject", updatable = false, length = Lengths.SUBJECT)
    @Nullable
    String subject;

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

    @Column(name = "record", updatable = false, length = Lengths.RECORD)
    @Nullable
    String record;

    @Column(name = "record_key", updatable = false, length = Lengths.RECORD_KEY)
    @Nullable
    String recordKey;

    @Column(name = "reason", nullable = false, updatable = false, length = Lengths.TEXT)
    @Nullable
    String reason;

    @Column(name = "law", nullable = false, updatable = false, length = Lengths.TEXT)
    @Nullable
    String law;

    @Column(name = "from_at", nullable = false, updatable = false)
    @Nullable
    OffsetDateTime fromAt;

    @Column(name = "until_at", updatable = false)
    @Nullable
    OffsetDateTime untilAt;

    @Column(name = "set_by", nullable = false, updatable = false, length = Lengths.ACTOR)
    @Nullable
    String setBy;

    @Column(name = "ended_at")
    @Nullable
    OffsetDateTime endedAt;

    @Column(name = "ended_by", length = Lengths.ACTOR)
    @Nullable
    String endedBy;
}
