package org.gdpr4j.notice;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.KnownSubject;
import org.jspecify.annotations.Nullable;

/** Takes a notice to a person, and records that it was served. Used by one call; what it has read serves all of it. */
final class PersonCourier implements Courier {

    private final Desk desk;
    private final Messenger messenger;
    private final LetterWriter writer;
    private final Map<NoticeId, NoticeVersion> versions = new HashMap<>();
    private @Nullable Outlines outlines;

    PersonCourier(Desk desk, Messenger messenger, LetterWriter writer) {
        this.desk = desk;
        this.messenger = messenger;
        this.writer = writer;
    }

    @Override
    public @Nullable String needless(Delivery delivery) {
        if (outlines == null) {
            outlines = desk.outlines();
        }
        NoticeId notice = notice(delivery);
        Optional<Outline> current = outlines.current(notice.name(), desk.now());
        if (current.isPresent() && current.get().version() > notice.version()) {
            return "superseded";
        }
        boolean known = desk.directory().kinds().contains(delivery.subject().kind());
        List<KnownSubject> person =
                known ? desk.directory().find(delivery.subject()).stream().toList() : List.of();
        if (person.isEmpty()) {
            return "gone";
        }
        boolean lacks = delivery.anyway()
                || !new Duties(desk, outlines)
                        .of(List.of(outlines.get(notice)), person)
                        .isEmpty();
        return lacks ? null : "told-meanwhile";
    }

    @Override
    public Runnable prepare(Delivery delivery) {
        NoticeText text = versions.computeIfAbsent(notice(delivery), this::version)
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
        Serving serving = new Serving(
                delivery.record(),
                delivery.subject(),
                notice(delivery),
                language(delivery),
                channel(delivery),
                manner(channel(delivery)),
                by,
                at);
        new Servings(desk).serve(serving, at);
    }

    private NoticeVersion version(NoticeId notice) {
        return desk.transactions().joining(() -> desk.whole(desk.outlines().get(notice)));
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
