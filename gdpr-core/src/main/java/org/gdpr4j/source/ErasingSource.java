package org.gdpr4j.source;

/**
 * A source that can change and delete rows. It works in the library's transaction and never commits: what cannot be undone
 * with it must not be an erasing source. Must be thread-safe.
 */
public interface ErasingSource extends LocatingSource {

    /**
     * Makes one change in the current transaction and tells how many rows it met. A row that no longer fits the
     * change's guard is left alone and not counted; the caller compares the count and rolls back. Optimistic lock
     * versions go up by one, caches forget what changed.
     *
     * @throws org.gdpr4j.problem.GdprException when the change cannot be made; the message holds no value
     */
    int apply(Change change);
}
