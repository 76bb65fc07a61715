package org.gdpr4j.subject;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * That two subjects are one human being. It has no direction. Immutable; instants are UTC.
 *
 * @param id ours; adding the same id again changes nothing
 * @param reason how one knows, for instance {@code same ID card shown}; no personal value
 * @param by who said so
 * @param at when
 * @param endedBy who took it back, or null
 * @param endedAt when it was taken back, or null
 */
public record SubjectLink(
        UUID id,
        ControllerId controller,
        SubjectId one,
        SubjectId other,
        String reason,
        Actor by,
        Instant at,
        @Nullable Actor endedBy,
        @Nullable Instant endedAt) {

    /** @throws GdprException when both are the same subject, or no reason is given */
    public SubjectLink {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(controller, "controller");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        StoredText.checked("The reason of a link", reason, KnownIdentifier.LONGEST_REASON);
        if (one.equals(other)) {
            throw new GdprException("A subject is not linked to itself. Give two different ones.");
        }
    }

    /** Whether nobody has taken it back. */
    public boolean holds() {
        return endedAt == null;
    }

    /** Whether this subject is one of the two. */
    public boolean touches(SubjectId subject) {
        return one.equals(subject) || other.equals(subject);
    }
}
