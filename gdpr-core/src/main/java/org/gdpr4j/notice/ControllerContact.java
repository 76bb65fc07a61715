package org.gdpr4j.notice;

import java.util.Objects;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for the processing and how they are reached (Art. 13(1)(a)–(b)). Immutable; its {@code toString} names nobody.
 *
 * @param name the controller's
 * @param contact the controller's
 * @param representative name and contact of the representative in the Union (Art. 27), or null where there need not be one
 * @param officer the contact of the data protection officer, empty where there is none, null while nobody has said
 */
public record ControllerContact(
        String name,
        String contact,
        @Nullable String representative,
        @Nullable String officer) {

    /** @throws GdprException when name or contact is blank */
    public ControllerContact {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(contact, "contact");
        if (name.isBlank() || contact.isBlank()) {
            throw new GdprException("A notice names the controller and how to reach them; neither may be blank.");
        }
    }

    @Override
    public String toString() {
        return "contact of the controller";
    }
}
