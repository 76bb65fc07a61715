package org.gdpr4j.consent;

import java.time.Instant;
import java.util.List;
import org.gdpr4j.consent.ConsentEvent.Given;
import org.gdpr4j.consent.ConsentState.Status;
import org.jspecify.annotations.Nullable;

/** What events come to, one after the other in the order of their numbers. Reads no clock and compares no times. */
final class Fold {

    private Fold() {}

    static ConsentState of(List<ConsentEvent> events) {
        ConsentState state = ConsentState.NOTHING;
        for (ConsentEvent event : events) {
            state = after(state, event);
        }
        return state;
    }

    static ConsentState after(ConsentState before, ConsentEvent event) {
        return switch (event.kind()) {
            case GIVEN -> given(before, event);
            // What is known here already counts more than what an older system said.
            case IMPORTED -> before.status() == Status.NOTHING ? given(before, event) : same(before, event);
            case CONFIRMED -> confirmed(before, event);
            case REFUSED -> moved(before, event, Status.REFUSED);
            case WITHDRAWN -> moved(before, event, Status.WITHDRAWN);
            case ERASED -> moved(before, event, Status.NOTHING);
            case EXPIRED -> stands(before) ? moved(before, event, Status.EXPIRED) : same(before, event);
            case OUTDATED -> stands(before) ? moved(before, event, Status.OUTDATED) : same(before, event);
            case ASKED_AGAIN -> same(before, event);
        };
    }

    /** Whether there is something that can end. */
    static boolean stands(ConsentState state) {
        return state.status() == Status.GIVEN || state.status() == Status.UNCONFIRMED;
    }

    private static ConsentState given(ConsentState before, ConsentEvent event) {
        Given given = event.given();
        if (given == null) {
            throw new IllegalArgumentException("nothing is given");
        }
        boolean waits = given.confirmationDemanded() && !given.confirmedBefore();
        Shown shown = given.shown();
        return new ConsentState(
                first(before, event),
                event.number(),
                waits ? Status.UNCONFIRMED : Status.GIVEN,
                event.effectiveAt(),
                given.confirmedBefore(),
                given.explicit(),
                event.kind() == ConsentEvent.Kind.IMPORTED,
                given.until(),
                shown == null ? null : shown.notice(),
                shown == null ? 0 : shown.version());
    }

    private static ConsentState confirmed(ConsentState before, ConsentEvent event) {
        if (!stands(before) || before.confirmed()) {
            return same(before, event);
        }
        Instant since = before.status() == Status.GIVEN ? before.since() : event.effectiveAt();
        return new ConsentState(
                before.first(),
                event.number(),
                Status.GIVEN,
                since,
                true,
                before.explicit(),
                before.imported(),
                before.until(),
                before.notice(),
                before.noticeVersion());
    }

    /** The consent is over; what it was given under stays readable. */
    private static ConsentState moved(ConsentState before, ConsentEvent event, Status status) {
        return copy(before, event, status, event.effectiveAt());
    }

    private static ConsentState same(ConsentState before, ConsentEvent event) {
        return copy(before, event, before.status(), before.since());
    }

    private static ConsentState copy(ConsentState before, ConsentEvent event, Status status, @Nullable Instant since) {
        return new ConsentState(
                first(before, event),
                event.number(),
                status,
                since,
                before.confirmed(),
                before.explicit(),
                before.imported(),
                before.until(),
                before.notice(),
                before.noticeVersion());
    }

    private static int first(ConsentState before, ConsentEvent event) {
        return before.number() == 0 ? event.number() : before.first();
    }
}
