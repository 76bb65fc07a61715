package org.gdpr4j.subject;

/**
 * The keyed hash by which identifiers are found. Users give it to {@link Subjects}, usually {@code text ->
 * secrets.hash("gdpr4j.identifier", text)}. The same text always gives the same hash, for ever: under another key nobody
 * is found any more. At most 64 characters. Must be thread-safe.
 */
@FunctionalInterface
public interface IdentifierHash {

    /** The hash of a text that holds a personal value. */
    String of(String text);
}
