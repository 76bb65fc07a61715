package org.gdpr4j.consent;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * That a person objected, on grounds of their own situation, to one purpose that rests on legitimate interests or a public
 * task (Art. 21(1)). Who implements an {@link ObjectionStore} keeps it as it is given. The grounds are not in it: they lie
 * in the ledger, where they can be erased. Immutable.
 *
 * @param madeAt in UTC, to the microsecond
 * @param decision null while nobody has decided
 * @param decidedAt in UTC, to the microsecond; null while nobody has decided
 * @param decidedBy null while nobody has decided
 */
public record Objection(
        UUID id,
        ControllerId controller,
        SubjectId subject,
        String purpose,
        Instant madeAt,
        @Nullable Decision decision,
        @Nullable Instant decidedAt,
        @Nullable Actor decidedBy) {

    /** How an objection was decided. */
    public enum Decision {
        /** The person is right: the purpose stays closed, and what only it needed must go (Art. 17(1)(c)). */
        UPHELD,
        /** Compelling legitimate grounds override the person's (Art. 21(1)). */
        REJECTED
    }

    /** @throws GdprException when a decision is without its instant or its maker, or the other way round */
    public Objection {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(controller, "controller");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(madeAt, "madeAt");
        if ((decision == null) != (decidedAt == null) || (decision == null) != (decidedBy == null)) {
            throw new GdprException(
                    "An objection that is decided names the instant and who decided; an open one names" + " neither.");
        }
    }

    /** Whether the purpose is closed by it: from the moment it is made, unless it is rejected. */
    public boolean binds() {
        return decision != Decision.REJECTED;
    }

    /** Whether somebody still has to decide. */
    public boolean open() {
        return decision == null;
    }

    Objection decided(Decision how, Instant at, Actor by) {
        return new Objection(id, controller, subject, purpose, madeAt, how, at, by);
    }
}
