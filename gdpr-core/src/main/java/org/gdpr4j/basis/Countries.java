package org.gdpr4j.basis;

import java.util.Optional;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.subject.SubjectId;

/**
 * In which country a person is, since national law decides what advertising needs. The host implements it where it keeps
 * countries; the two methods must agree on every person. Must be thread-safe. A read that fails is an exception; then the
 * answer to whoever asked is no.
 */
public interface Countries {

    /** The two letters of ISO 3166 in upper case; empty when it is not known, so that the strictest rule counts. */
    Optional<String> of(SubjectId subject);

    /**
     * For whom {@link #of} gives this country, as a condition on the record of persons of this kind.
     *
     * @param kind of the persons
     * @param country the two letters of ISO 3166 in upper case
     */
    Condition in(String kind, String country);

    /** Nobody's country is known, so that the strictest rule counts for all. */
    static Countries unknown() {
        return new OneCountry(null);
    }

    /**
     * All persons are in this country.
     *
     * @throws org.gdpr4j.problem.GdprException when it is not named by the two letters of ISO 3166
     */
    static Countries all(String country) {
        return new OneCountry(ChannelRule.code(country));
    }
}
