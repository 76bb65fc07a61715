package org.gdpr4j.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a ledger, and where it is first. Immutable.
 *
 * @param position the first bad position, or null where what is wrong has none
 * @param entry the entry that stands there now, or null where none does
 * @param what in words; our own ids and numbers, never a payload
 */
public record LedgerFault(
        Kind kind, @Nullable Long position, @Nullable UUID entry, String what) {

    /** What kind of fault. Programs tell faults apart by it. */
    public enum Kind {
        /** Type, time, id or commitment are not what they were when the entry was placed. */
        HEADER_CHANGED,
        /** Salt or text are not what was committed to. */
        PAYLOAD_CHANGED,
        /** The payload is gone, and no entry says that it was erased. */
        PAYLOAD_MISSING,
        /** What only serves for looking up (person, controller) differs from the payload. */
        LOOKUP_CHANGED,
        /** No entry has this position. */
        ENTRY_MISSING,
        /** The entry was put where another belongs. */
        ENTRY_INSERTED,
        /** The entry stood at another position: swapped or renumbered. */
        ENTRY_MOVED,
        /** A stored hash of the tree is not what the entries give, or a tile is missing. */
        TILE_CHANGED,
        /** The head says fewer entries than there are. */
        HEAD_CHANGED,
        /** Entries and tiles agree with each other but not with a checkpoint: rewritten somewhere since the last good one. */
        REWRITTEN,
        /** A checkpoint covers more than there is: the tail was cut off, or an older backup restored. */
        BEHIND_CHECKPOINT,
        /** A checkpoint is no checkpoint of this ledger, or none of its keys has signed it. */
        CHECKPOINT_CHANGED,
        /** A public key is missing, or was not made by who has the root key. */
        KEY_CHANGED
    }
}
