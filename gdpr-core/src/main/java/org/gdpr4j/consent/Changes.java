package org.gdpr4j.consent;

import org.gdpr4j.consent.ConsentState.Status;
import org.jspecify.annotations.Nullable;

/** Tells a listener of what an event has changed. */
final class Changes implements Recorder.Sink {

    private final ConsentListener listener;

    Changes(ConsentListener listener) {
        this.listener = listener;
    }

    @Override
    public void written(ConsentEvent event, ConsentState before, ConsentState after) {
        ConsentChange.Kind kind = before.status() == after.status() ? null : kind(after.status());
        if (kind != null) {
            listener.happened(new ConsentChange(
                    event.id(), event.controller(), event.subject(), event.purpose(), kind, event.effectiveAt()));
        }
    }

    private static ConsentChange.@Nullable Kind kind(Status status) {
        return switch (status) {
            case GIVEN -> ConsentChange.Kind.GIVEN;
            case REFUSED -> ConsentChange.Kind.REFUSED;
            case WITHDRAWN -> ConsentChange.Kind.WITHDRAWN;
            case EXPIRED -> ConsentChange.Kind.EXPIRED;
            case OUTDATED -> ConsentChange.Kind.OUTDATED;
            case NOTHING, UNCONFIRMED -> null;
        };
    }
}
