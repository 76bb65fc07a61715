package org.gdpr4j.basis;

/**
 * How many persons a campaign reached. Users read it. Immutable.
 *
 * @param reached to how many the person was handed out
 * @param undecided of how many nothing could be decided at their moment, because a store failed; they were not reached
 */
public record Audience(long reached, long undecided) {}
