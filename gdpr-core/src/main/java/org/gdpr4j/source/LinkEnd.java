package org.gdpr4j.source;

/** One row of a link that is not stored in the record itself: from this row to that. Immutable; shows no key. */
public record LinkEnd(Key from, Key to) {}
