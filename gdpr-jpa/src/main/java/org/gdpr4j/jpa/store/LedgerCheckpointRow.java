package org.gdpr4j.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A signed checkpoint of the ledger. Written and read by {@link JpaLedgerStore}. */
@Entity(name = "GdprLedgerCheckpoint")
@Table(name = "gdpr_ledger_checkpoint")
class LedgerCheckpointRow {

    @Id
    @Column(name = "tree_size", nullable = false, updatable = false)
    long treeSize;

    @Column(name = "note", nullable = false, updatable = false, length = Lengths.TEXT)
    @Nullable
    String note;

    @Column(name = "controller", nullable = false, updatable = false, length = Lengths.CONTROLLER)
    @Nullable
    String controller;
}
