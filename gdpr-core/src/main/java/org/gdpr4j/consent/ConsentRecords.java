package org.gdpr4j.consent;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gdpr4j.consent.ConsentEvent.Given;
import org.gdpr4j.consent.ConsentRecord.Event;
import org.gdpr4j.consent.ConsentRecord.Event.Expresser;
import org.gdpr4j.consent.ConsentRecord.Party;
import org.gdpr4j.consent.ConsentRecord.Processing;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.notice.NoticeVersion;
import org.gdpr4j.notice.Notices;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;

/**
 * Makes consent records, and receipts for the persons, as ISO/IEC TS 27560:2023 structures them. Users call it. Thread-safe;
 * it reads in the caller's transaction and writes nothing.
 */
public final class ConsentRecords {

    private final Party controller;
    private final Purposes purposes;
    private final Map<String, ConsentDetails> details;
    private final Consents consents;
    private final Notices notices;
    private final URI withdrawal;
    private final Clock clock;

    /**
     * @param withdrawal the page on which a person withdraws
     * @throws GdprException when details of a purpose are given twice or it is not declared
     */
    public ConsentRecords(
            Party controller,
            Purposes purposes,
            Collection<ConsentDetails> details,
            Consents consents,
            Notices notices,
            URI withdrawal,
            Clock clock) {
        this.controller = controller;
        this.purposes = purposes;
        this.details = details.stream()
                .collect(Collectors.toMap(each -> purposes.get(each.purpose()).name(), each -> each, (one, other) -> {
                    throw new GdprException(
                            "The purpose '" + one.purpose() + "' has two details for consent records. Declare one.");
                }));
        this.consents = consents;
        this.notices = notices;
        this.withdrawal = withdrawal;
        this.clock = clock;
    }

    /**
     * The record of a person's consent to a purpose; empty when nothing ever happened to it.
     *
     * @throws GdprException when the purpose is not declared, or has no details
     */
    public Optional<ConsentRecord> record(SubjectId subject, String purpose) {
        Purpose declared = purposes.get(purpose);
        ConsentDetails known = details.get(purpose);
        if (known == null) {
            throw new GdprException("The purpose '" + purpose + "' has no details for consent records. Declare them in"
                    + " ConsentDetails.");
        }
        List<ConsentEvent> events = consents.history(subject, purpose);
        return events.isEmpty() ? Optional.empty() : Optional.of(record(subject, declared, known, events));
    }

    /**
     * The same for the person, without anything that tells of staff.
     *
     * @throws GdprException when the purpose is not declared, or has no details
     */
    public Optional<ConsentReceipt> receipt(SubjectId subject, String purpose) {
        return record(subject, purpose)
                .map(record ->
                        new ConsentReceipt(UUID.randomUUID(), clock.instant().truncatedTo(ChronoUnit.MICROS), record));
    }

    private ConsentRecord record(SubjectId subject, Purpose purpose, ConsentDetails known, List<ConsentEvent> events) {
        Optional<Given> given = given(events);
        Optional<Shown> shown = given.flatMap(it -> Optional.ofNullable(it.shown()));
        boolean explicit = given.map(Given::explicit).orElse(false);
        Optional<NoticeVersion> version = shown.flatMap(this::published);
        List<Party> parties = new ArrayList<>(List.of(controller));
        version.ifPresent(it -> parties.addAll(recipients(it)));
        return new ConsentRecord(
                id(subject, purpose),
                subject,
                shown.map(it -> it.notice() + "@" + it.version()).orElse(null),
                shown.map(Shown::language).orElse(null),
                new Processing(
                        purpose.name(),
                        version.flatMap(it -> it.content().purpose(purpose.name()))
                                .map(told -> told.description())
                                .orElse(purpose.description()),
                        known.type(),
                        explicit,
                        known.data(),
                        known.storageLocations(),
                        known.retention(),
                        known.jurisdiction(),
                        withdrawal),
                parties,
                events.stream().map(event -> event(event, explicit)).toList());
    }

    private UUID id(SubjectId subject, Purpose purpose) {
        String text = controller.id() + " " + subject + " " + purpose.name();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Given> given(List<ConsentEvent> events) {
        return events.stream()
                .flatMap(event -> Optional.ofNullable(event.given()).stream())
                .reduce((earlier, later) -> later);
    }

    private Optional<NoticeVersion> published(Shown shown) {
        try {
            return notices.find(new NoticeId(shown.notice(), shown.version()));
        } catch (GdprException e) {
            // An imported consent may name its notice as no notice of ours is named.
            return Optional.empty();
        }
    }

    /** Those that the notice told of; where it tells no address, it is the place to look. */
    private static List<Party> recipients(NoticeVersion version) {
        List<String> told = version.content().recipients();
        List<Party> parties = new ArrayList<>();
        for (String name : told == null ? List.<String>of() : told) {
            String see = "see the notice " + version.id();
            parties.add(new Party("recipient-" + (parties.size() + 1), name, see, see, Party.Role.RECIPIENT));
        }
        return parties;
    }

    private static Event event(ConsentEvent event, boolean explicit) {
        Given given = event.given();
        Evidence evidence = event.evidence();
        Shown shown = given == null ? null : given.shown();
        return new Event(
                event.effectiveAt(),
                event.kind(),
                given == null ? explicit : given.explicit(),
                given == null ? null : given.until(),
                expresser(event),
                evidence == null ? null : evidence.act() + " by " + evidence.channel(),
                shown == null ? null : shown.textHash(),
                evidence == null ? null : evidence.reference(),
                event.by().kind() == Actor.Kind.USER ? event.by().toString() : null);
    }

    private static Expresser expresser(ConsentEvent event) {
        if (event.evidence() == null) {
            return Expresser.CONTROLLER;
        }
        Given given = event.given();
        return given != null && given.guardian() != null ? Expresser.GUARDIAN : Expresser.DATA_SUBJECT;
    }
}
