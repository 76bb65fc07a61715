package org.gdpr4j.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands checkpoints to the sinks, each in order; what a sink did not take is handed over again next time. */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final long NONE_YET = -1;

    private final List<Line> lines;

    Delivery(List<CheckpointSink> sinks) {
        this.lines = sinks.stream().map(Line::new).toList();
    }

    /**
     * Brings every sink up to this checkpoint.
     *
     * @param missed gives the checkpoints from a size on
     */
    void deliver(Checkpoint newest, LongFunction<List<Checkpoint>> missed) {
        lines.forEach(line -> line.deliver(newest, missed));
    }

    /** The names of the sinks that did not take the last checkpoint which they were handed. */
    List<String> behind() {
        List<String> names = new ArrayList<>();
        lines.stream().filter(Line::behind).forEach(line -> names.add(line.sink.name()));
        return List.copyOf(names);
    }

    private static final class Line {

        private final CheckpointSink sink;
        /** The size of the largest checkpoint that it took from this process. */
        private long taken = NONE_YET;
        /** The size from which on it failed, so that nothing after it is left out. */
        private long owed = NONE_YET;

        Line(CheckpointSink sink) {
            this.sink = sink;
        }

        synchronized boolean behind() {
            return owed != NONE_YET;
        }

        synchronized void deliver(Checkpoint newest, LongFunction<List<Checkpoint>> missed) {
            if (taken >= newest.size()) {
                return;
            }
            long from = owed != NONE_YET ? owed : taken == NONE_YET ? newest.size() : taken + 1;
            for (Checkpoint checkpoint : from == newest.size() ? List.of(newest) : missed.apply(from)) {
                if (!take(checkpoint)) {
                    return;
                }
            }
        }

        // Whatever a sink throws, the checkpoint stands.
        private boolean take(Checkpoint checkpoint) {
            try {
                sink.accept(checkpoint);
                taken = checkpoint.size();
                owed = NONE_YET;
                return true;
            } catch (RuntimeException e) {
                owed = owed == NONE_YET ? checkpoint.size() : owed;
                LOG.warn(
                        "The checkpoint of {} entries was not taken by the sink '{}' ({}); it will be handed over again.",
                        checkpoint.size(),
                        sink.name(),
                        e.getClass().getName());
                return false;
            }
        }
    }
}
