package org.gdpr4j.condition;

import org.jspecify.annotations.Nullable;

/**
 * The values of one record, by dotted attribute path. Whoever evaluates a condition implements it, usually as a lambda.
 *
 * <p>It hands out the types that {@link Condition} lists; others are refused with a {@link ConditionException} that
 * names the field. It is called by the thread that evaluates, at most once per leaf of the condition.
 */
@FunctionalInterface
public interface Values {

    /** The value at this path; null when it is null or a step on the way to it is. */
    @Nullable
    Object get(String field);
}
