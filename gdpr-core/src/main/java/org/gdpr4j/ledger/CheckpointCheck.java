package org.gdpr4j.ledger;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.gdpr4j.ledger.LedgerFault.Kind;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/** Compares the tree with the checkpoints, stored and outside ones, as it grows past their sizes. It is of one thread. */
final class CheckpointCheck {

    private static final int PAGE = 256;

    private final LedgerStore store;
    private final Predicate<Checkpoint> signed;
    private final Deque<Checkpoint> outside;
    private final Deque<CheckpointRow> stored = new ArrayDeque<>();
    private long readTo = Long.MIN_VALUE;
    private boolean all;
    private long good;

    CheckpointCheck(LedgerStore store, Predicate<Checkpoint> signed, Collection<Checkpoint> outside) {
        this.store = store;
        this.signed = signed;
        this.outside = new ArrayDeque<>(
                outside.stream().sorted(Comparator.comparing(Checkpoint::size)).toList());
    }

    /** The size of the largest checkpoint so far that was right. */
    long good() {
        return good;
    }

    /** The size of the next checkpoint that was not looked at yet. */
    long next() {
        fill();
        long ofStored = stored.isEmpty() ? Long.MAX_VALUE : stored.element().size();
        long ofOutside = outside.isEmpty() ? Long.MAX_VALUE : outside.element().size();
        return Math.min(ofStored, ofOutside);
    }

    /** Looks at the checkpoints up to the size that the tree has; what is wrong with the first bad one, or null. */
    @Nullable
    LedgerFault upTo(long size, LongFunction<Hash> root) {
        while (next() <= size) {
            LedgerFault fault = one(root);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    /** Looks at the next checkpoint when the tree has no more entries: it covers more than there is, or is none. */
    @Nullable
    LedgerFault beyond(long size) {
        skipYounger(size);
        return stored.isEmpty() && outside.isEmpty()
                ? null
                : one(more -> {
                    throw new Behind(size, more);
                });
    }

    /** Others may have placed and signed more since the entries were read; the head, read after their checkpoints, knows. */
    private void skipYounger(long size) {
        fill();
        long now = store.size();
        while (!stored.isEmpty()
                && stored.element().size() > size
                && stored.element().size() <= now) {
            stored.remove();
            fill();
            now = store.size();
        }
    }

    private @Nullable LedgerFault one(LongFunction<Hash> root) {
        boolean fromStore = !stored.isEmpty() && stored.element().size() == next();
        try {
            if (fromStore) {
                CheckpointRow row = stored.remove();
                Checkpoint checkpoint = Checkpoint.parse(row.note());
                return checkpoint.size() == row.size()
                        ? compared(checkpoint, "stored", root)
                        : changed(row.size(), "stored", "says another size than its row");
            }
            return compared(outside.remove(), "outside", root);
        } catch (Behind behind) {
            return behind.fault();
        } catch (GdprException e) {
            return new LedgerFault(Kind.CHECKPOINT_CHANGED, null, null, "A stored checkpoint cannot be read as one.");
        }
    }

    private @Nullable LedgerFault compared(Checkpoint checkpoint, String where, LongFunction<Hash> root) {
        long size = checkpoint.size();
        if (size < 1) {
            return changed(size, where, "covers nothing");
        }
        if (!signed.test(checkpoint)) {
            return changed(size, where, "is signed by no key of this ledger");
        }
        if (!root.apply(size).equals(checkpoint.root())) {
            return new LedgerFault(
                    Kind.REWRITTEN,
                    good,
                    null,
                    "The " + where + " checkpoint of " + size + " entries has another root than the entries give:"
                            + " something was rewritten from position " + good + " to " + (size - 1) + ".");
        }
        good = size;
        return null;
    }

    private static LedgerFault changed(long size, String where, String what) {
        return new LedgerFault(
                Kind.CHECKPOINT_CHANGED,
                null,
                null,
                "The " + where + " checkpoint of " + size + " entries " + what + ".");
    }

    private void fill() {
        if (stored.isEmpty() && !all) {
            List<CheckpointRow> page = store.checkpoints(readTo, PAGE);
            stored.addAll(page);
            all = page.size() < PAGE || page.get(page.size() - 1).size() == Long.MAX_VALUE;
            readTo = all ? Long.MAX_VALUE : page.get(page.size() - 1).size() + 1;
        }
    }

    /** There is no root of this size, since there are fewer entries. */
    private static final class Behind extends GdprException {

        private static final long serialVersionUID = 1L;

        private final long size;
        private final long covered;

        Behind(long size, long covered) {
            super("behind");
            this.size = size;
            this.covered = covered;
        }

        LedgerFault fault() {
            return new LedgerFault(
                    Kind.BEHIND_CHECKPOINT,
                    size,
                    null,
                    "The ledger is behind a checkpoint: that one covers " + covered + " entries, and there are " + size
                            + ".");
        }
    }
}
