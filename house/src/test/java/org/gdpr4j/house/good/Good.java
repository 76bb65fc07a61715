package org.gdpr4j.house.good;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;

/** Breaks no rule. */
public final class Good {
    Instant now(Clock clock) {
        return Instant.now(clock);
    }

    Date date(Clock clock) {
        return new Date(clock.millis());
    }
}
