package org.gdpr4j.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person's consent to a purpose holds, and why. Immutable.
 *
 * @param holds the answer; no unless everything speaks for yes
 * @param status how the consent stands by its events
 * @param number the number of the event that decides, or 0
 * @param since since when it stands so, in UTC, or null
 * @param until when it ends by itself (outside), in UTC, or null
 * @param why in words, without any personal value
 */
public record ConsentDecision(
        boolean holds,
        ConsentState.Status status,
        int number,
        @Nullable Instant since,
        @Nullable Instant until,
        String why) {}
