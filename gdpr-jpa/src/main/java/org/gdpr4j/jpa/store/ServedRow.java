package org.gdpr4j.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a person was served a notice. Written and read by {@link JpaNoticeStore}. */
@Entity(name = "GdprNoticeServed")
@Table(
        name = "gdpr_notice_served",
        indexes = {
            @Index(name = "gdpr_notice_served_subject_ix", columnList = "subject_kind, subject_key, controller"),
            @Index(name = "gdpr_notice_served_number_ix", columnList = "subject_number"),
            @Index(name = "gdpr_notice_served_uuid_ix", columnList = "subject_uuid")
        })
class ServedRow {

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

    @Column(name = "notice", nullable = false, updatable = false, length = Lengths.NOTICE_NAME)
    @Nullable
    String notice;

    @Column(name = "version", nullable = false, updatable = false)
    int version;

    @Column(name = "language", nullable = false, updatable = false, length = Lengths.LANGUAGE)
    @Nullable
    String language;

    @Column(name = "sha256", nullable = false, updatable = false, length = Lengths.SHA256)
    @Nullable
    String sha256;

    @Column(name = "channel", nullable = false, updatable = false, length = Lengths.WORD)
    @Nullable
    String channel;

    @Column(name = "manner", nullable = false, updatable = false, length = Lengths.WORD)
    @Nullable
    String manner;

    @Column(name = "served_at", nullable = false, updatable = false)
    @Nullable
    OffsetDateTime servedAt;

    @Column(name = "served_by", nullable = false, updatable = false, length = Lengths.ACTOR)
    @Nullable
    String servedBy;
}
