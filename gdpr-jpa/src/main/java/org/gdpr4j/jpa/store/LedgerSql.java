package org.gdpr4j.jpa.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gdpr4j.ledger.LedgerRow;
import org.gdpr4j.ledger.Tile;

/** What {@link JpaLedgerStore} says to each database in its own way. */
interface LedgerSql {

    /** Inserts entries and payloads whose id is not there. No id comes twice. */
    void append(Collection<LedgerRow> rows);

    /** Gives positions from {@code first} on to those that have none; tells how many. */
    int place(long first, List<UUID> ids);

    /** Inserts tiles or replaces their hashes. */
    void saveTiles(Collection<Tile> tiles);

    /** All entries with their payloads, the placed ones first and in order; payloads without an entry too. */
    String everything();
}
