package org.gdpr4j.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** A messenger that keeps what it got, and does what it is told before and after. */
final class Post implements Messenger {

    private final List<Message> sent = new ArrayList<>();
    Consumer<Message> before = message -> {};
    Consumer<Message> after = message -> {};

    @Override
    public void send(Message message) {
        before.accept(message);
        synchronized (this) {
            sent.add(message);
        }
        after.accept(message);
    }

    synchronized List<Message> sent() {
        return List.copyOf(sent);
    }

    List<UUID> ids() {
        return sent().stream().map(Message::id).toList();
    }
}
