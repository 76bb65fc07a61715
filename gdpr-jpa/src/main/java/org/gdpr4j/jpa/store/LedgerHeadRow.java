package org.gdpr4j.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The one row that sequencers lock, and how many entries have a position. Written and read by {@link JpaLedgerStore}. */
@Entity(name = "GdprLedgerHead")
@Table(name = "gdpr_ledger_head")
class LedgerHeadRow {

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    int id;

    @Column(name = "tree_size", nullable = false)
    long treeSize;

    @Column(name = "controller", nullable = false, updatable = false, length = Lengths.CONTROLLER)
    @Nullable
    String controller;
}
