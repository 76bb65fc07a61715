package org.gdpr4j.notice;

/**
 * Sends messages to persons. The host implements it over its mail, letters or text messages; it must be thread-safe.
 *
 * <p>It is called outside of any transaction. Returning means that the message is on its way. It must return within a
 * few minutes: give your transport a time limit.
 */
@FunctionalInterface
public interface Messenger {

    /**
     * Sends one message, once.
     *
     * @throws MessageNotSentException when it is certain that it was not sent and never will be by this call; whatever else
     *     is thrown leaves open whether it was, and then it is never sent again unless a person says so
     */
    void send(Message message);
}
