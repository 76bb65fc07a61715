package org.gdpr4j.consent;

import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of those who object to direct marketing (Art. 21(2)–(3)). The list outlives the erasure of a person,
 * or they would be written to again when the address comes back. So it holds no personal value: the id of the person, which
 * is none, and keyed hashes. Who implements an {@link ObjectionStore} keeps it as it is given. Immutable.
 *
 * @param subject null where somebody objected who is not known here
 * @param hashes keyed hashes of the identifiers that were given with it
 * @param lastAt when the person said so last, in UTC, to the microsecond
 */
public record MarketingObjection(
        UUID id, ControllerId controller, @Nullable SubjectId subject, Set<String> hashes, Instant lastAt) {

    /** @throws GdprException when it would be about nobody */
    public MarketingObjection(
            UUID id, ControllerId controller, @Nullable SubjectId subject, Set<String> hashes, Instant lastAt) {
        this.id = Objects.requireNonNull(id, "id");
        this.controller = Objects.requireNonNull(controller, "controller");
        this.subject = subject;
        this.hashes = Collections.unmodifiableSet(new TreeSet<>(hashes));
        this.lastAt = Objects.requireNonNull(lastAt, "lastAt");
        if (subject == null && hashes.isEmpty()) {
            throw new GdprException("An objection to direct marketing needs a data subject or an identifier.");
        }
    }
}
