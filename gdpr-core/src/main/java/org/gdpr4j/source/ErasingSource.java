package org.gdpr4j.source;

/** A source that can change and delete rows. */
public interface ErasingSource extends LocatingSource {

    /**
     * Makes one change in the current transaction and tells how many rows it met. A row that no longer fits the
     * change's guard is left alone and not counted; the caller compares the count and rolls back. Optimistic lock
     * versions go up by one, caches forget what changed.
     */
    int apply(Change change);
}
