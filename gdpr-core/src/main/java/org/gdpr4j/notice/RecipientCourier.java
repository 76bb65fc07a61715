package org.gdpr4j.notice;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.gdpr4j.subject.Actor;
import org.jspecify.annotations.Nullable;

/** Takes word of a change to a recipient of the data (Art. 19), and records it in the ledger. */
final class RecipientCourier implements Courier {

    private final Desk desk;
    private final @Nullable RecipientMessenger messenger;

    RecipientCourier(Desk desk, @Nullable RecipientMessenger messenger) {
        this.desk = desk;
        this.messenger = messenger;
    }

    /** Who had the data must be told whatever has become of the person since. */
    @Override
    public @Nullable String needless(Delivery delivery) {
        return null;
    }

    @Override
    public Runnable prepare(Delivery delivery) {
        RecipientMessage message =
                new RecipientMessage(delivery.id(), recipient(delivery), delivery.subject(), change(delivery));
        RecipientMessenger by = messenger;
        if (by == null) {
            throw new MessageNotSentException("no-messenger");
        }
        return () -> by.send(message);
    }

    @Override
    public void sent(Delivery delivery, Instant at, Actor by) {
        desk.append(
                delivery.record(),
                "recipient.notified",
                delivery.subject(),
                by,
                Map.of(
                        "recipient", recipient(delivery),
                        "change", change(delivery).name(),
                        "article", "19",
                        "at", at.toString()));
    }

    private static String recipient(Delivery delivery) {
        return Objects.requireNonNull(delivery.recipient());
    }

    private static RecipientChange change(Delivery delivery) {
        return Objects.requireNonNull(delivery.change());
    }
}
