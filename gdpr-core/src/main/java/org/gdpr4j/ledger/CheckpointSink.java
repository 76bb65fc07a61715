package org.gdpr4j.ledger;

/**
 * A place outside the database where checkpoints are kept, out of reach of who could rewrite the ledger: a file on another
 * host, a log collector, another organisation. Adapters implement it; it must be thread-safe.
 *
 * <p>It is called after the checkpoint is committed, outside of any transaction. What it throws undoes nothing: it is
 * reported, and the checkpoint is handed over again next time. So it may get the same checkpoint twice.
 */
public interface CheckpointSink {

    /** How it is named in logs and reports. */
    String name();

    /** Keeps the checkpoint; returns only when it is safe there. */
    void accept(Checkpoint checkpoint);
}
