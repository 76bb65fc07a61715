package org.gdpr4j.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That two subjects are one human being, seen from one of the two: each link is two rows. Written and read by {@link
 * JpaSubjectStore}.
 */
@Entity(name = "GdprSubjectLink")
@Table(
        name = "gdpr_subject_link",
        indexes = {
            @Index(name = "gdpr_subject_link_subject_ix", columnList = "subject_kind, subject_key, controller"),
            @Index(name = "gdpr_subject_link_other_ix", columnList = "other_kind, other_key, controller")
        })
class SubjectLinkRow {

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

    @Column(name = "link", nullable = false, updatable = false)
    @Nullable
    UUID link;

    @Column(name = "as_said", nullable = false, updatable = false)
    boolean asSaid;

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

    @Column(name = "other_kind", nullable = false, updatable = false, length = Lengths.SUBJECT_KIND)
    @Nullable
    String otherKind;

    @Column(name = "other_key", nullable = false, updatable = false, length = Lengths.SUBJECT_KEY)
    @Nullable
    String otherKey;

    @Column(name = "reason", nullable = false, updatable = false, length = Lengths.REASON)
    @Nullable
    String reason;

    @Column(name = "linked_at", nullable = false, updatable = false)
    @Nullable
    OffsetDateTime linkedAt;

    @Column(name = "linked_by", nullable = false, updatable = false, length = Lengths.ACTOR)
    @Nullable
    String linkedBy;

    @Column(name = "ended_at")
    @Nullable
    OffsetDateTime endedAt;

    @Column(name = "ended_by", length = Lengths.ACTOR)
    @Nullable
    String endedBy;
}
