package org.gdpr4j.adoption;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.gdpr4j.catalog.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one line of a baseline. */
final class EntryReader {

    private EntryReader() {}

    static Finding finding(JsonNode node, BaselineFile file) {
        file.known(node, "a finding", Set.of("kind", "record", "field"));
        return new Finding(
                kind(text(node, "kind", "a finding", file), file),
                text(node, "record", "a finding", file),
                optional(node, "field", "a finding", file));
    }

    static Waiver waiver(JsonNode node, BaselineFile file) {
        file.known(node, "a waiver", Set.of("record", "field", "kind", "reason", "expires"));
        String kind = optional(node, "kind", "a waiver", file);
        try {
            return new Waiver(
                    text(node, "record", "a waiver", file),
                    optional(node, "field", "a waiver", file),
                    kind.isEmpty() ? null : kind(kind, file),
                    text(node, "reason", "a waiver", file),
                    LocalDate.parse(text(node, "expires", "a waiver", file)));
        } catch (DateTimeException e) {
            throw file.refused("a waiver expires on no day such as 2027-03-31");
        }
    }

    private static Problem.Kind kind(String name, BaselineFile file) {
        return Arrays.stream(Problem.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> file.refused("there is no kind of problem named '" + name + "'"));
    }

    private static String text(JsonNode node, String name, String what, BaselineFile file) {
        String text = optional(node, name, what, file);
        if (text.isEmpty()) {
            throw file.refused(what + " has no '" + name + "'");
        }
        return text;
    }

    private static String optional(JsonNode node, String name, String what, BaselineFile file) {
        @Nullable JsonNode value = node.get(name);
        if (value == null) {
            return "";
        }
        if (!value.isString()) {
            throw file.refused("'" + name + "' of " + what + " is no text");
        }
        return value.stringValue();
    }
}
