package org.gdpr4j.subject;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person that the host knows. Immutable.
 *
 * @param since from when, in UTC, or null when nobody knows
 * @param source where the data came from
 * @param runningContracts the names of the contracts that run
 */
public record KnownSubject(SubjectId id, @Nullable Instant since, String source, Set<String> runningContracts) {}
