package org.gdpr4j.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a record may not be erased now. Immutable.
 *
 * @param reason in words
 * @param law the law, contract or case
 * @param until when it may go, or null when that is not known yet
 */
public record Keeping(
        RecordState state,
        String reason,
        String law,
        @Nullable Instant until) {}
