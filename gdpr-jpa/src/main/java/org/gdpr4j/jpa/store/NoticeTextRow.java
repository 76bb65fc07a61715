package org.gdpr4j.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words of a notice in one language. Written and read by {@link JpaNoticeStore}. */
@Entity(name = "GdprNoticeText")
@Table(
        name = "gdpr_notice_text",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "gdpr_notice_text_uq",
                        columnNames = {"controller", "notice", "version", "language"}))
class NoticeTextRow {

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

    @Column(name = "language", nullable = false, updatable = false, length = Lengths.LANGUAGE)
    @Nullable
    String language;

    @Column(name = "title", nullable = false, updatable = false, length = Lengths.TITLE)
    @Nullable
    String title;

    @Column(name = "body", nullable = false, updatable = false, length = Lengths.TEXT)
    @Nullable
    String body;

    @Column(name = "objection", updatable = false, length = Lengths.TEXT)
    @Nullable
    String objection;

    @Column(name = "sha256", nullable = false, updatable = false, length = Lengths.SHA256)
    @Nullable
    String sha256;
}
