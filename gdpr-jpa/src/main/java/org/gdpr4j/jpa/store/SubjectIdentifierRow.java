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

/** An identifier of a person, now theirs or a former one. Written and read by {@link JpaSubjectStore}. */
@Entity(name = "GdprSubjectIdentifier")
@Table(
        name = "gdpr_subject_identifier",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "gdpr_subject_identifier_uq",
                        columnNames = {"controller", "claim"}),
        indexes = {
            @Index(name = "gdpr_subject_identifier_hash_ix", columnList = "identifier_hash"),
            @Index(name = "gdpr_subject_identifier_subject_ix", columnList = "subject_kind, subject_key, controller")
        })
class SubjectIdentifierRow {

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

    @Column(name = "identifier_type", nullable = false, updatable = false, length = Lengths.WORD)
    @Nullable
    String type;

    @Column(name = "identifier_value", nullable = false, updatable = false, length = Lengths.IDENTIFIER)
    @Nullable
    String value;

    @Column(name = "identifier_hash", nullable = false, updatable = false, length = Lengths.HASH)
    @Nullable
    String hash;

    @Column(name = "founding", nullable = false, updatable = false)
    boolean founding;

    @Column(name = "claim", length = Lengths.CLAIM)
    @Nullable
    String claim;

    @Column(name = "source", nullable = false, updatable = false, length = Lengths.REASON)
    @Nullable
    String source;

    @Column(name = "since_at", nullable = false, updatable = false)
    @Nullable
    OffsetDateTime sinceAt;

    @Column(name = "added_at", nullable = false, updatable = false)
    @Nullable
    OffsetDateTime addedAt;

    @Column(name = "added_by", nullable = false, updatable = false, length = Lengths.ACTOR)
    @Nullable
    String addedBy;

    @Column(name = "verified_how", length = Lengths.REASON)
    @Nullable
    String verifiedHow;

    @Column(name = "verified_at")
    @Nullable
    OffsetDateTime verifiedAt;

    @Column(name = "verified_by", length = Lengths.ACTOR)
    @Nullable
    String verifiedBy;

    @Column(name = "until_at")
    @Nullable
    OffsetDateTime untilAt;

    @Column(name = "ended_at")
    @Nullable
    OffsetDateTime endedAt;

    @Column(name = "ended_by", length = Lengths.ACTOR)
    @Nullable
    String endedBy;
}
