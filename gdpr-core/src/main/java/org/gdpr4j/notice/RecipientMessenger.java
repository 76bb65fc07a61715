package org.gdpr4j.notice;

/**
 * Tells recipients of a person's data what became of them (Art. 19). The host implements it, by whatever way it reaches each
 * of them; it must be thread-safe. The same rules hold as for a {@link Messenger}.
 */
@FunctionalInterface
public interface RecipientMessenger {

    /**
     * Sends one message, once.
     *
     * @throws MessageNotSentException when it is certain that it was not sent; whatever else is thrown leaves that open
     */
    void send(RecipientMessage message);
}
