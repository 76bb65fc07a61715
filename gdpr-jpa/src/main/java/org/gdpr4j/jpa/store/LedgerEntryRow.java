package org.gdpr4j.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The header of a ledger entry. Written and read by {@link JpaLedgerStore}. */
@Entity(name = "GdprLedgerEntry")
@Table(
        name = "gdpr_ledger_entry",
        indexes = {
            @Index(name = "gdpr_ledger_entry_position_uq", columnList = "position", unique = true),
            @Index(name = "gdpr_ledger_entry_unplaced_ix", columnList = "position, happened_at"),
            @Index(name = "gdpr_ledger_entry_type_ix", columnList = "type, happened_at")
        })
class LedgerEntryRow {

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    @Nullable
    UUID id;

    @Column(name = "position")
    @Nullable
    Long position;

    @Column(name = "happened_at", nullable = false, updatable = false)
    @Nullable
    OffsetDateTime happenedAt;

    @Column(name = "commitment", nullable = false, updatable = false, length = Lengths.DIGEST)
    byte @Nullable [] commitment;

    @Column(name = "type", nullable = false, updatable = false, length = Lengths.TYPE)
    @Nullable
    String type;

    @Column(name = "controller", nullable = false, updatable = false, length = Lengths.CONTROLLER)
    @Nullable
    String controller;
}
