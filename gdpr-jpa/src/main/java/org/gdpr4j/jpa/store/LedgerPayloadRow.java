package org.gdpr4j.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a ledger entry says beyond its header, until it is erased. Written and read by {@link JpaLedgerStore}. */
@Entity(name = "GdprLedgerPayload")
@Table(
        name = "gdpr_ledger_payload",
        indexes = @Index(name = "gdpr_ledger_payload_subject_ix", columnList = "subject_key, subject_kind"))
class LedgerPayloadRow {

    @Id
    @Column(name = "entry", nullable = false, updatable = false)
    @Nullable
    UUID entry;

    @Column(name = "erased_by")
    @Nullable
    UUID erasedBy;

    @Column(name = "subject_uuid")
    @Nullable
    UUID subjectUuid;

    @Column(name = "subject_number")
    @Nullable
    Long subjectNumber;

    @Column(name = "subject_kind", length = Lengths.SUBJECT_KIND)
    @Nullable
    String subjectKind;

    @Column(name = "subject_key", length = Lengths.SUBJECT_KEY)
    @Nullable
    String subjectKey;

    @Column(name = "salt", length = Lengths.DIGEST)
    byte @Nullable [] salt;

    @Column(name = "payload", length = Lengths.TEXT)
    @Nullable
    String payload;

    @Column(name = "controller", nullable = false, updatable = false, length = Lengths.CONTROLLER)
    @Nullable
    String controller;
}
