package org.gdpr4j.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Up to 256 hashes of one height of the ledger's tree. Written and read by {@link JpaLedgerStore}. */
@Entity(name = "GdprLedgerTile")
@Table(name = "gdpr_ledger_tile")
@IdClass(LedgerTileRow.Place.class)
class LedgerTileRow {

    /** Where it lies in the tree. */
    record Place(int level, long index) {}

    @Id
    @Column(name = "level", nullable = false, updatable = false)
    int level;

    @Id
    @Column(name = "tile_index", nullable = false, updatable = false)
    long index;

    @Column(name = "hashes", nullable = false, length = Lengths.HASHES)
    byte @Nullable [] hashes;

    @Column(name = "controller", nullable = false, updatable = false, length = Lengths.CONTROLLER)
    @Nullable
    String controller;
}
