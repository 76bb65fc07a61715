package org.gdpr4j.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gdpr4j.problem.GdprException;

/**
 * Transactions over things in memory: one at a time, undone from a snapshot when the work throws. For tests and for
 * trying things out. Thread-safe.
 */
public final class InMemoryTransactions implements Transactions {

    /** Something that can be put back. */
    @FunctionalInterface
    public interface Restorable {

        /** Remembers the present state; running the result puts it back. */
        Runnable snapshot();
    }

    private final List<Restorable> participants;
    private boolean active;

    public InMemoryTransactions(List<? extends Restorable> participants) {
        this.participants = List.copyOf(participants);
    }

    @Override
    public synchronized <T> T joining(Supplier<T> work) {
        return active ? work.get() : inNew(work);
    }

    @Override
    public synchronized <T> T inNew(Supplier<T> work) {
        if (active) {
            throw new GdprException(
                    "This act commits by itself and was called inside a transaction." + " Call it outside of one.");
        }
        List<Runnable> undo = new ArrayList<>();
        participants.forEach(participant -> undo.add(participant.snapshot()));
        active = true;
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            undo.forEach(Runnable::run);
            throw e;
        } finally {
            active = false;
        }
    }
}
