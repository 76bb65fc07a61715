package org.gdpr4j.consent;

import java.util.Map;
import java.util.UUID;

/**
 * What a person entered, for who keeps it: the values that were accepted, by the names of their fields. Immutable; its
 * {@code toString} shows no value.
 *
 * @param submission the id under which it came in
 */
public record FormData(UUID submission, FormDefinition form, String language, Map<String, String> values) {

    public FormData {
        values = Map.copyOf(values);
    }

    @Override
    public String toString() {
        return "FormData[" + submission + " of " + form + "]";
    }
}
