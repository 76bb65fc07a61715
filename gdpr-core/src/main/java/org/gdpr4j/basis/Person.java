package org.gdpr4j.basis;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gdpr4j.consent.ConsentDecision;
import org.gdpr4j.consent.ConsentState;
import org.gdpr4j.subject.KnownSubject;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/** What is known of one person during one decision; each thing is read when it is first asked for, and once. */
final class Person {

    private final SubjectId subject;
    private final Rooms rooms;
    private final Map<String, Boolean> held = new HashMap<>();
    private final Map<String, ConsentDecision> explained = new HashMap<>();
    private @Nullable Once<KnownSubject> known;
    private @Nullable Once<String> country;

    /** What was read, be it nothing. */
    private record Once<T>(Optional<T> found) {}

    Person(SubjectId subject, Rooms rooms) {
        this.subject = subject;
        this.rooms = rooms;
    }

    Optional<KnownSubject> known() {
        if (known == null) {
            boolean declared = rooms.directory().kinds().contains(subject.kind());
            known = new Once<>(declared ? rooms.directory().find(subject) : Optional.empty());
        }
        return known.found();
    }

    Optional<String> country() {
        if (country == null) {
            country = new Once<>(rooms.countries().of(subject));
        }
        return country.found();
    }

    boolean restricted() {
        return rooms.restrictions().restricted(subject);
    }

    boolean objected(String purpose) {
        return rooms.objections().objected(subject, purpose);
    }

    boolean holds(String purpose) {
        return held.computeIfAbsent(purpose, name -> rooms.consents().holds(subject, name));
    }

    boolean declined(String purpose) {
        ConsentState.Status status = consent(purpose, ConsentDecision::status);
        return status == ConsentState.Status.REFUSED || status == ConsentState.Status.WITHDRAWN;
    }

    <T> T consent(String purpose, Function<ConsentDecision, T> part) {
        return part.apply(
                explained.computeIfAbsent(purpose, name -> rooms.consents().explain(subject, name)));
    }

    boolean told(String purpose, Instant at) {
        return rooms.notices().wasTold(subject, purpose, at);
    }
}
