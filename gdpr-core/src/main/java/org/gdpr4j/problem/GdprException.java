package org.gdpr4j.problem;

/**
 * The root of all exceptions of this library. A message names types, our own ids and codes, and the remedy; it never
 * holds a personal value.
 */
public class GdprException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GdprException(String message) {
        super(message);
    }

    public GdprException(String message, Throwable cause) {
        super(message, cause);
    }
}
