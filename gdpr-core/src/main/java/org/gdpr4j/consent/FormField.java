package org.gdpr4j.consent;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A field of a form. Users create it. Immutable.
 *
 * @param name by which its value is submitted: lower-case letters, digits and hyphens
 * @param required whether nothing is given without it; a withdrawal needs no field
 * @param labels what the person reads beside it, per language
 * @param options of a {@link FieldKind#CHOICE}, in order; empty otherwise
 */
public record FormField(
        String name, FieldKind kind, boolean required, Map<String, String> labels, List<String> options) {

    private static final int MOST_OPTIONS = 500;

    /** @throws org.gdpr4j.problem.GdprException when a part is not of the form above */
    public FormField {
        FormTexts.name("field", name);
        Objects.requireNonNull(kind, "kind");
        labels = FormTexts.perLanguage("field '" + name + "'", labels);
        options = List.copyOf(options);
        if (options.isEmpty() == (kind == FieldKind.CHOICE) || options.size() > MOST_OPTIONS) {
            throw FormTexts.wrong(
                    "field '" + name + "'", "has options exactly when it is a choice, at most " + MOST_OPTIONS);
        }
        if (!options.stream()
                .allMatch(option ->
                        option.length() <= FieldKind.CHOICE.longest() && !option.isBlank() && Texts.oneLine(option))) {
            throw FormTexts.wrong(
                    "field '" + name + "'",
                    "has options of one line, none blank, none longer than " + FieldKind.CHOICE.longest()
                            + " characters");
        }
    }

    /** A field that may stay empty. */
    public static FormField optional(String name, FieldKind kind, Map<String, String> labels) {
        return new FormField(name, kind, false, labels, List.of());
    }

    /** A field that must be filled in. */
    public static FormField required(String name, FieldKind kind, Map<String, String> labels) {
        return new FormField(name, kind, true, labels, List.of());
    }

    /** Whether this can be entered: neither blank nor too long, and of its kind. */
    boolean accepts(String value) {
        return !value.isBlank() && value.length() <= kind.longest() && kind.accepts(value, options);
    }
}
