package org.gdpr4j.notice;

import java.time.Instant;
import java.util.List;
import org.gdpr4j.subject.SubjectId;

/**
 * That a person lacks a notice, and why. Immutable.
 *
 * @param notice the version to be told
 * @param purposes the purposes that they do not know of, or not as they now are
 * @param article what demands it, for instance {@code 14(3)(b)}
 * @param due when the person must have been told, in UTC; for a period that ends with a day, the first instant after it
 * @param overdue whether that has come
 */
public record Outstanding(
        SubjectId subject,
        NoticeId notice,
        Reason reason,
        List<String> purposes,
        String article,
        Instant due,
        boolean overdue) {

    /** Why a person lacks a notice. */
    public enum Reason {
        NEVER_TOLD,
        /** The notice has a purpose that the version they were told did not have. */
        PURPOSE_ADDED,
        /** A purpose has changed materially since the version they were told. */
        PURPOSE_CHANGED
    }

    public Outstanding {
        purposes = List.copyOf(purposes);
    }
}
