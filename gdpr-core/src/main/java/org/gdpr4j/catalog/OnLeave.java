package org.gdpr4j.catalog;

/** What happens to a record when one person leaves it while others stay. */
public enum OnLeave {
    /** Nothing was said; a problem where other owners are possible. */
    UNDECLARED,
    /** The record goes, for everybody. */
    DELETE,
    /** The link is emptied and the fields that are about this person are erased by their strategies. */
    DETACH,
    /** Only the link is emptied. */
    UNLINK
}
