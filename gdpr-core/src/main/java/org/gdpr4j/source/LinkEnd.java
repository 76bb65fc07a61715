package org.gdpr4j.source;

/** One row of a link that is not stored in the record itself: from this row to that. */
public record LinkEnd(Key from, Key to) {}
