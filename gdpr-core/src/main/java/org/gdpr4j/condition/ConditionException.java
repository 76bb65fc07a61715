package org.gdpr4j.condition;

import org.gdpr4j.problem.GdprException;

/**
 * A condition that cannot be built, read or evaluated. The message names the field, the types or the position in the
 * text, and the remedy; never a value.
 */
public final class ConditionException extends GdprException {

    public ConditionException(String message) {
        super(message);
    }
}
