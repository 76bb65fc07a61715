package org.gdpr4j.ledger;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.gdpr4j.ledger.LedgerFault.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong first, once it is known that something is: with one more pass over entries and tiles it finds an erased
 * payload that nobody answers for before the place in question, and tells what happened to an entry there.
 */
final class Diagnosis {

    private final LedgerStore store;
    private final TileCheck tiles;
    private final ErasureCheck erasures;
    private final long seen;
    private final TreeHash hash = new TreeHash();
    private final HeaderBytes header = new HeaderBytes();
    private @Nullable LedgerFault unanswered;
    private @Nullable UUID belongsHere;

    /** @param seen how many entries were looked at before something was wrong */
    Diagnosis(LedgerStore store, TileCheck tiles, ErasureCheck erasures, long seen) {
        this.store = store;
        this.tiles = tiles;
        this.erasures = erasures;
        this.seen = seen;
    }

    LedgerFault first(@Nullable LedgerFault fault, @Nullable Suspect suspect) {
        if (suspect != null) {
            return ofLeaf(suspect);
        }
        if (fault != null) {
            Long position = fault.position();
            return firstUnanswered(position == null ? seen : Math.min(seen, position), fault);
        }
        return firstUnanswered(
                Long.MAX_VALUE,
                new LedgerFault(
                        Kind.PAYLOAD_MISSING, null, null, "More payloads are named as erased than entries are."));
    }

    /** An erased payload before that position that nobody answers for, or else what is given. */
    private LedgerFault firstUnanswered(long before, LedgerFault otherwise) {
        store.each(row -> {
            Long position = row.position();
            boolean inQuestion = position == null ? before == Long.MAX_VALUE : position < before;
            unanswered = inQuestion ? erasures.fault(row) : null;
            return inQuestion && unanswered == null;
        });
        return Objects.requireNonNullElse(unanswered, otherwise);
    }

    private LedgerFault ofLeaf(Suspect suspect) {
        if (Boolean.FALSE.equals(suspect.ofEntry())) {
            LedgerFault tile = fault(
                    Kind.TILE_CHANGED,
                    suspect,
                    "The stored hash of the entry at position " + suspect.position()
                            + " was changed; the entry is what it was.");
            return firstUnanswered(suspect.position(), tile);
        }
        byte[] wanted = tiles.leaf(suspect.position());
        store.each(row -> {
            if (wanted != null && Arrays.equals(wanted, leaf(row, suspect.position()))) {
                belongsHere = row.id();
            }
            return belongsHere == null;
        });
        return firstUnanswered(suspect.position(), entry(suspect));
    }

    private LedgerFault entry(Suspect suspect) {
        long position = suspect.position();
        long stood = formerPosition(suspect);
        if (stood >= 0) {
            return fault(Kind.ENTRY_MOVED, suspect, "The entry at position " + position + " stood at " + stood + ".");
        }
        if (belongsHere != null) {
            return fault(
                    Kind.ENTRY_INSERTED,
                    suspect,
                    "The entry at position " + position + " was put there; the entry " + belongsHere
                            + " belongs there.");
        }
        return fault(
                Kind.HEADER_CHANGED,
                suspect,
                "The entry at position " + position + " is not what was placed there: type, time, id or commitment was"
                        + " changed, or it is another one, or its stored hash was changed too late for a checkpoint to tell.");
    }

    /** The position for which the stored leaf is the entry's, or -1. */
    private long formerPosition(Suspect suspect) {
        LedgerRow row = store.find(suspect.entry()).orElse(null);
        if (row == null) {
            return -1;
        }
        for (long position = 0; ; position++) {
            byte[] stored = tiles.leaf(position);
            if (stored == null) {
                return -1;
            }
            if (position != suspect.position() && Arrays.equals(stored, leaf(row, position))) {
                return position;
            }
        }
    }

    private byte[] leaf(LedgerRow row, long position) {
        header.write(row.commitment().raw(), row.id(), position, row.time(), row.type());
        return hash.leaf(header.buffer(), header.length());
    }

    private static LedgerFault fault(Kind kind, Suspect suspect, String what) {
        return new LedgerFault(kind, suspect.position(), suspect.entry(), what);
    }
}
