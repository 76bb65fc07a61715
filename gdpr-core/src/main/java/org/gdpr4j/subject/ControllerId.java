package org.gdpr4j.subject;

import java.util.Objects;
import org.gdpr4j.problem.GdprException;

/** The controller (Art. 4(7)) on whose behalf data are kept, by a short name of its own. Immutable. */
public record ControllerId(String value) {

    /** The one controller of an application that declares none. */
    public static final ControllerId DEFAULT = new ControllerId("default");

    private static final int LONGEST = 60;

    /** @throws GdprException when it is blank or longer than 60 characters */
    public ControllerId {
        Objects.requireNonNull(value, "value");
        if (value.isBlank() || value.length() > LONGEST) {
            throw new GdprException("A controller's id must be 1 to " + LONGEST + " characters.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
