package org.gdpr4j.consent;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one person and purpose come to, read in the order of their numbers. Times play no part in it, but
 * for the end date that is compared at the check. Who implements a {@link ConsentStore} keeps it as it is given.
 * Immutable.
 *
 * @param first the number of the first event that counts; more than 1 after an erasure that kept older ones as proof
 * @param number the number of the last event, or 0 when there is none
 * @param since since when it is so, in UTC; null when nothing is known
 * @param confirmed whether it was confirmed
 * @param explicit whether it was an explicit statement
 * @param imported whether it rests on an imported consent
 * @param until when a consent ends by itself (outside), in UTC, or null
 * @param notice the name of the notice that it was given under, or null
 * @param noticeVersion the version of that notice, or 0
 */
public record ConsentState(
        int first,
        int number,
        Status status,
        @Nullable Instant since,
        boolean confirmed,
        boolean explicit,
        boolean imported,
        @Nullable Instant until,
        @Nullable String notice,
        int noticeVersion) {

    /** Nothing is known of this person and purpose. */
    public static final ConsentState NOTHING =
            new ConsentState(1, 0, Status.NOTHING, null, false, false, false, null, null, 0);

    /** How it stands. Only {@link #GIVEN} can be a yes. */
    public enum Status {
        NOTHING,
        /** Given, but the confirmation that the purpose demanded is lacking. */
        UNCONFIRMED,
        GIVEN,
        REFUSED,
        WITHDRAWN,
        EXPIRED,
        OUTDATED
    }

    public ConsentState {
        Objects.requireNonNull(status, "status");
    }
}
