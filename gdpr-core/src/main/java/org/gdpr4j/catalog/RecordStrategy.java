package org.gdpr4j.catalog;

/** What happens to a record when nobody is left whose it is. */
public enum RecordStrategy {
    /** The row goes. */
    DELETE,
    /** The row stays, the person is cut out of it: links emptied, personal fields erased by their strategies. */
    DETACH
}
