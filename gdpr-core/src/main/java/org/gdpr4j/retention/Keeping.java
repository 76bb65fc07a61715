package org.gdpr4j.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a record may not be erased now. Immutable.
 *
 * @param reason in words
 * @param law the law, contract or case
 * @param state which of the three states it is
 * @param until the first instant at which it may go, in UTC, or null when that is not known yet
 * @param article the article that allows or demands it, for instance {@code 17(3)(b)}
 */
public record Keeping(
        RecordState state,
        String reason,
        String law,
        @Nullable Instant until,
        String article) {}
