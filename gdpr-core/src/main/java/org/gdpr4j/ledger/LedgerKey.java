package org.gdpr4j.ledger;

/**
 * A public key that checkpoints are signed with. Who implements a {@link LedgerStore} reads and writes it. Immutable.
 *
 * @param number 1, 2, 3, … in the order in which they were made; the last one signs
 * @param vkey the key in the form of C2SP signed-note, {@code name+id+key}
 * @param seal a keyed hash of number and vkey, which nobody can make without the root key
 */
public record LedgerKey(int number, String vkey, String seal) {}
