package org.gdpr4j.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A public key that checkpoints are verified with. Written and read by {@link JpaLedgerStore}. */
@Entity(name = "GdprLedgerKey")
@Table(name = "gdpr_ledger_key")
class LedgerKeyRow {

    @Id
    @Column(name = "key_number", nullable = false, updatable = false)
    int number;

    @Column(name = "vkey", nullable = false, updatable = false, length = Lengths.VKEY)
    @Nullable
    String vkey;

    @Column(name = "seal", nullable = false, updatable = false, length = Lengths.NAME)
    @Nullable
    String seal;

    @Column(name = "controller", nullable = false, updatable = false, length = Lengths.CONTROLLER)
    @Nullable
    String controller;
}
