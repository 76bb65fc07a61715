package org.gdpr4j.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a person was written or spoken to. Written and read by {@link NoticeDuties}. */
@Entity(name = "GdprNoticeContact")
@Table(
        name = "gdpr_notice_contact",
        indexes =
                @Index(
                        name = "gdpr_notice_contact_subject_ix",
                        columnList = "subject_kind, subject_key, controller, happened_at"))
class ContactRow {

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

    @Column(name = "happened_at", nullable = false, updatable = false)
    @Nullable
    OffsetDateTime happenedAt;

    @Column(name = "actor", nullable = false, updatable = false, length = Lengths.ACTOR)
    @Nullable
    String actor;
}
