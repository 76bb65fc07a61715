package org.gdpr4j.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message that was planned. Written and read by {@link JpaDeliveryStore}. */
@Entity(name = "GdprDelivery")
@Table(
        name = "gdpr_delivery",
        indexes = {
            @Index(name = "gdpr_delivery_campaign_ix", columnList = "controller, campaign, state, seq"),
            @Index(name = "gdpr_delivery_subject_ix", columnList = "subject_kind, subject_key, controller")
        })
class DeliveryRow {

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

    @Column(name = "campaign", nullable = false, updatable = false, length = Lengths.CAMPAIGN)
    @Nullable
    String campaign;

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

    @Column(name = "notice", updatable = false, length = Lengths.NOTICE_NAME)
    @Nullable
    String notice;

    @Column(name = "version", updatable = false)
    @Nullable
    Integer version;

    @Column(name = "language", updatable = false, length = Lengths.LANGUAGE)
    @Nullable
    String language;

    @Column(name = "channel", updatable = false, length = Lengths.WORD)
    @Nullable
    String channel;

    @Column(name = "change_told", updatable = false, length = Lengths.WORD)
    @Nullable
    String changeTold;

    @Column(name = "recipient", updatable = false, length = Lengths.TEXT)
    @Nullable
    String recipient;

    @Column(name = "record", nullable = false, updatable = false)
    @Nullable
    UUID record;

    @Column(name = "anyway", nullable = false, updatable = false)
    boolean anyway;

    @Column(name = "state", nullable = false, length = Lengths.WORD)
    @Nullable
    String state;

    @Column(name = "attempt", nullable = false)
    int attempt;

    @Column(name = "code", length = Lengths.CODE)
    @Nullable
    String code;

    @Column(name = "changed_at", nullable = false)
    @Nullable
    OffsetDateTime changedAt;

    @Column(name = "planned_by", nullable = false, updatable = false, length = Lengths.ACTOR)
    @Nullable
    String plannedBy;
}
