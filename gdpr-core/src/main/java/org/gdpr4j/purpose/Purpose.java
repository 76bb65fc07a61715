package org.gdpr4j.purpose;

import java.util.Objects;
import org.gdpr4j.problem.GdprException;

/**
 * What personal data are used for (Art. 5(1)(b)) and on what ground (Art. 6). Declared once and referred to by name
 * everywhere else. Immutable.
 *
 * @param name how declarations and consents refer to it, for instance {@code newsletter}
 * @param description what a person would be told
 * @param basis the ground; there is no default
 */
public record Purpose(String name, String description, LawfulBasis basis) {

    /** @throws GdprException when name or description is blank */
    public Purpose {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(basis, "basis");
        if (name.isBlank() || description.isBlank()) {
            throw new GdprException("A purpose needs a name and a description that a person could be told.");
        }
    }
}
