package org.gdpr4j.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes each checkpoint to the log at level INFO, on one line, under the logger {@code org.gdpr4j.ledger.checkpoint}. It proves
 * as much as it is hard to change the log afterwards. Users create it. Thread-safe.
 */
public final class Slf4jCheckpointSink implements CheckpointSink {

    private static final Logger LOG = LoggerFactory.getLogger("org.gdpr4j.ledger.checkpoint");

    @Override
    public String name() {
        return "slf4j";
    }

    /** The note as it is, with {@code \n} written for each line feed. */
    @Override
    public void accept(Checkpoint checkpoint) {
        LOG.info("ledger checkpoint: {}", checkpoint.note().replace("\n", "\\n"));
    }

    /**
     * Reads a checkpoint back from what was logged behind {@code ledger checkpoint:}.
     *
     * @throws org.gdpr4j.problem.GdprException when it is none
     */
    public static Checkpoint read(String logged) {
        return Checkpoint.parse(logged.strip().replace("\\n", "\n"));
    }
}
