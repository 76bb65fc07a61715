package org.gdpr4j.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leaf whose hash is not the stored one.
 *
 * @param entry the entry that stands there
 * @param leaf what it hashes to
 * @param ofEntry whether the entry was changed (or else the tile), or null while that is open
 */
record Suspect(
        long position, UUID entry, Bytes leaf, @Nullable Boolean ofEntry) {

    Suspect decided(boolean entryChanged) {
        return new Suspect(position, entry, leaf, entryChanged);
    }

    /** Decides by whom the level above agrees with, if it is with either. */
    Suspect decidedBy(@Nullable Boolean withEntries) {
        return withEntries == null || ofEntry != null ? this : decided(!withEntries);
    }
}
