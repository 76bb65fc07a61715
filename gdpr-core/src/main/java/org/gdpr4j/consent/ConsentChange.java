package org.gdpr4j.consent;

import java.time.Instant;
import java.util.UUID;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;

/**
 * That a person's word about a purpose has changed. Immutable.
 *
 * @param id the id of the event that it follows from
 * @param purpose the purpose that is meant
 * @param at from when it is so, in UTC
 */
public record ConsentChange(
        UUID id, ControllerId controller, SubjectId subject, String purpose, Kind kind, Instant at) {

    /** What changed. */
    public enum Kind {
        /** A consent counts from now on. */
        GIVEN,
        /** A consent was refused. */
        REFUSED,
        /** A consent was withdrawn (Art. 7(3)). */
        WITHDRAWN,
        /** A consent came to its end date. */
        EXPIRED,
        /** A consent is outdated by a material change. */
        OUTDATED,
        /**
         * The person objected (Art. 21): to the purpose, or to {@link Objections#MARKETING}. To a purpose, its data are
         * restricted until somebody decides (Art. 18(1)(d)).
         */
        OBJECTED,
        /** An objection was found right: the purpose stays closed, and what only it needed must go (Art. 17(1)(c)). */
        OBJECTION_UPHELD,
        /** An objection was rejected, for compelling grounds. */
        OBJECTION_ENDED
    }
}
