package org.gdpr4j.consent;

/**
 * Sends a message to an address from a form. The host implements it over its mail or text messages; it must be thread-safe.
 * A messenger to persons finds their addresses by itself; here nobody knows yet whose the address is, so it stands in the
 * message.
 *
 * <p>It is called after the form's own transaction. Hand the message to a queue, so that it takes the same time whoever it
 * is for; and send no more than a few a day to one address, since anybody can type it.
 */
@FunctionalInterface
public interface FormMessenger {

    /** Sends one message; of several with the same id one is enough. What it throws leaves the form as it is. */
    void send(FormMessage message);
}
