package org.gdpr4j.ledger;

/**
 * A signed checkpoint as it lies in a {@link LedgerStore}. Who implements one reads and writes it. Immutable.
 *
 * @param size how many entries it covers
 * @param note the signed text, in the form of C2SP tlog-checkpoint
 */
public record CheckpointRow(long size, String note) {}
