package org.gdpr4j.problem;

/**
 * The root of every exception that this library throws on its own account, so that a caller can catch them all in one
 * place.
 *
 * <p>Users catch it; nobody outside this library extends it. Each feature throws its own subclass, which says what
 * happened, why, and what to do about it, and carries the facts in typed fields.
 *
 * <p>A message names types, declared names, our own ids and codes. It never holds a personal value: not a column's
 * content, not a bound argument, not an e-mail address. What a cause's message holds is not ours to promise, so a
 * driver's exception whose text may quote a value is not passed on as a cause.
 *
 * <p>Unchecked. Throwing it promises nothing about the transaction: the method that throws says whether the caller's
 * transaction is still good.
 */
public class GdprException extends RuntimeException {

    /**
     * A problem that this library found by itself.
     *
     * @param message what, why, and what to do; no personal value
     */
    public GdprException(String message) {
        super(message);
    }

    /**
     * A problem that something else reported first.
     *
     * @param message what, why, and what to do; no personal value
     * @param cause what was reported, free of personal values as well
     */
    public GdprException(String message, Throwable cause) {
        super(message, cause);
    }
}
