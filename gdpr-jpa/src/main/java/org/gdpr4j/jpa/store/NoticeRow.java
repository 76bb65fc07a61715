package org.gdpr4j.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A published version of a notice. Written and read by {@link JpaNoticeStore}. */
@Entity(name = "GdprNotice")
@Table(
        name = "gdpr_notice",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "gdpr_notice_uq",
                        columnNames = {"controller", "notice", "version"}))
class NoticeRow {

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

    @Column(name = "notice", nullable = false, updatable = false, length = Lengths.NOTICE_NAME)
    @Nullable
    String notice;

    @Column(name = "version", nullable = false, updatable = false)
    int version;

    @Column(name = "valid_from", nullable = false, updatable = false)
    @Nullable
    OffsetDateTime validFrom;

    @Column(name = "content", nullable = false, updatable = false, length = Lengths.TEXT)
    @Nullable
    String content;

    @Column(name = "published_at", nullable = false, updatable = false)
    @Nullable
    OffsetDateTime publishedAt;

    @Column(name = "published_by", nullable = false, updatable = false, length = Lengths.ACTOR)
    @Nullable
    String publishedBy;
}
