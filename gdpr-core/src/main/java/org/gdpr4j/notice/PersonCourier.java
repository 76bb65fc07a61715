package org.gdpr4j.notice;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.Actor;
import org.jspecify.annotations.Nullable;

/** Takes a notice to a person, and records that it was served. Used by one call; what it has read serves all of it. */
final class PersonCourier implements Courier {

    private final Notices notices;
    private final Messenger messenger;
    private final LetterWriter writer;
    private final Map<NoticeId, NoticeVersion> versions = new HashMap<>();
    private @Nullable Outlines outlines;

    PersonCourier(Notices notices, Messenger messenger, LetterWriter writer) {
        this.notices = notices;
        this.messenger = messenger;
        this.writer = writer;
    }

    @Override
    public @Nullable String needless(Delivery delivery) {
        if (outlines == null) {
            outlines = notices.outlines();
        }
        return notices.needless(outlines, delivery.subject(), notice(delivery), delivery.anyway());
    }

    @Override
    public Runnable prepare(Delivery delivery) {
        NoticeText text = versions.computeIfAbsent(notice(delivery), notices::get)
                .text(language(delivery))
                .orElseThrow();
        Letter letter = writer.write(delivery.subject(), notice(delivery), text);
        Message message = new Message(
                delivery.id(),
                delivery.subject(),
                channel(delivery),
                text.language(),
                letter.subjectLine(),
                letter.body(),
                letter.headers());
        return () -> messenger.send(message);
    }

    @Override
    public void sent(Delivery delivery, Instant at, Actor by) {
        notices.served(new Serving(
                delivery.record(),
                delivery.subject(),
                notice(delivery),
                language(delivery),
                channel(delivery),
                manner(channel(delivery)),
                by,
                at));
    }

    private static Manner manner(Channel channel) {
        return switch (channel) {
            case EMAIL, SMS, APP, WEB -> Manner.MAILED;
            case POST -> Manner.POSTED;
            case PHONE -> Manner.READ_OUT;
            case IN_PERSON -> Manner.HANDED_OVER;
        };
    }

    private static NoticeId notice(Delivery delivery) {
        return Objects.requireNonNull(delivery.notice());
    }

    private static String language(Delivery delivery) {
        return Objects.requireNonNull(delivery.language());
    }

    private static Channel channel(Delivery delivery) {
        return Objects.requireNonNull(delivery.channel());
    }
}
