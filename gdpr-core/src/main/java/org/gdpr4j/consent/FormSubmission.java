package org.gdpr4j.consent;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form as it came in. Users create it from what was posted; names that the form does not have are passed over. Immutable;
 * its {@code toString} shows no value.
 *
 * @param id made by who receives it: submitting the same id again records nothing new. It must not come from the visitor
 * @param language in which the form was shown
 * @param values by the names of fields
 * @param ticked the names of the boxes that were ticked
 * @param guardian who gives or authorises it for a child, once that is verified, or null
 */
public record FormSubmission(
        UUID id,
        FormDefinition form,
        String language,
        Map<String, String> values,
        Set<String> ticked,
        FormOrigin origin,
        @Nullable Guardian guardian) {

    public FormSubmission {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(language, "language");
        values = Map.copyOf(values);
        ticked = Set.copyOf(ticked);
        Objects.requireNonNull(origin, "origin");
    }

    /** A form that somebody sent, under a random id. */
    public static FormSubmission of(
            FormDefinition form, String language, Map<String, String> values, Set<String> ticked, FormOrigin origin) {
        return new FormSubmission(UUID.randomUUID(), form, language, values, ticked, origin, null);
    }

    /** The same under an id of your own, so that it can be said again. */
    public FormSubmission withId(UUID own) {
        return new FormSubmission(own, form, language, values, ticked, origin, guardian);
    }

    /** The same, given or authorised by the holder of parental responsibility. */
    public FormSubmission by(Guardian holder) {
        return new FormSubmission(id, form, language, values, ticked, origin, holder);
    }

    @Override
    public String toString() {
        return "FormSubmission[" + id + " of " + form + "]";
    }
}
