package org.gdpr4j.notice;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * That a person, or everybody, need not be told a notice, and why. Immutable; its {@code toString} does not show the reason.
 *
 * @param notice under {@link ExemptionGround#ALREADY_INFORMED} what is known is what this version says; under the other
 *     grounds this version and all that follow need not be told
 * @param subject whom, or null: all whom the notice is for
 * @param reason in words; name no person in it
 * @param at from when, in UTC, to the microsecond
 */
public record Exemption(
        UUID id,
        ControllerId controller,
        NoticeId notice,
        @Nullable SubjectId subject,
        ExemptionGround ground,
        String reason,
        Instant at,
        Actor by) {

    /** @throws GdprException when no reason is given */
    public Exemption {
        Objects.requireNonNull(ground, "ground");
        if (reason.isBlank()) {
            throw new GdprException("An exemption from telling a notice needs a reason that can be shown later.");
        }
    }

    @Override
    public String toString() {
        return "exemption " + id + " from " + notice;
    }
}
