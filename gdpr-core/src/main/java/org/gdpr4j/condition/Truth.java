package org.gdpr4j.condition;

/** SQL's three truth values, in rising order, so that {@code and} is the lesser and {@code or} the greater of two. */
public enum Truth {
    FALSE,
    /** A value was null, so nothing can be said. Never counts as a yes. */
    UNKNOWN,
    TRUE;

    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Truth not() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }
}
