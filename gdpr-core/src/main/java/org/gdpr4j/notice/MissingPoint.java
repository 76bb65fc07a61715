package org.gdpr4j.notice;

/**
 * Something that the regulation wants a notice to tell and that it does not. Immutable.
 *
 * @param article the point of the regulation, for instance {@code 13(2)(c)}
 * @param what in words
 */
public record MissingPoint(String article, String what) {

    /** As a list of problems shows it: {@code 13(2)(c) the right to withdraw consent}. */
    @Override
    public String toString() {
        return article + " " + what;
    }
}
