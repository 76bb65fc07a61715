package org.gdpr4j.consent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A part of a JSON document that is read strictly: what it does not know, what is there twice, too long, too deep or no
 * whole number is refused early, in memory bounded by the document's own limit. What is refused is named by its place, and
 * its content is never told.
 */
final class JsonPart {

    static final int LONGEST_DOCUMENT = 1_000_000;

    /** What we wrote ourselves and sealed may be longer. */
    static final int LONGEST_OF_OURS = 5_000_000;

    private static final int DEPTH = 12;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 15;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxDocumentLength(LONGEST_OF_OURS)
                            .maxStringLength(LONGEST_OF_OURS)
                            .maxNameLength(LONGEST_NAME)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String what;
    private final String place;
    private final JsonNode node;

    private JsonPart(String what, String place, JsonNode node) {
        this.what = what;
        this.place = place;
        this.node = node;
    }

    /** The whole document, which must be an object with no other properties than these. */
    static JsonPart read(String what, String json, String... known) {
        return read(what, LONGEST_DOCUMENT, json, known);
    }

    static JsonPart read(String what, int longest, String json, String... known) {
        if (json.length() > longest) {
            throw new GdprException("The " + what + " cannot be read: it is longer than " + longest + " characters.");
        }
        try {
            return new JsonPart(what, "", MAPPER.readTree(json)).only(known);
        } catch (JacksonException e) {
            // The message of a parser quotes its input; only the place may be told.
            throw new GdprException("The " + what + " cannot be read: it is no JSON of the form that is wanted"
                    + (e.getLocation() == null
                            ? "."
                            : " (line " + e.getLocation().getLineNr() + ", column "
                                    + e.getLocation().getColumnNr() + ")."));
        }
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Refuses everything but an object with no other properties than these. */
    JsonPart only(String... known) {
        if (!node.isObject()) {
            throw refused("is no object");
        }
        Set<String> names = Set.copyOf(Arrays.asList(known));
        if (!names.containsAll(node.propertyNames())) {
            throw refused("has a property that is none of " + String.join(", ", known));
        }
        return this;
    }

    boolean has(String name) {
        return node.has(name) && !node.get(name).isNull();
    }

    String text(String name) {
        return get(name).word();
    }

    @Nullable
    String optionalText(String name) {
        return has(name) ? text(name) : null;
    }

    /** Refuses any other text than this one. */
    void require(String name, String only) {
        oneOf(name, List.of(only));
    }

    /** Refuses any other texts than these, in this order. */
    void requireWords(String name, List<String> only) {
        if (!words(name).equals(only)) {
            throw refused("has in '" + name + "' something else than its other parts say");
        }
    }

    /** One of these texts. */
    String oneOf(String name, List<String> allowed) {
        String word = text(name);
        if (!allowed.contains(word)) {
            throw get(name).refused("is none of " + String.join(", ", allowed));
        }
        return word;
    }

    /** The one of these that has this term. */
    <E> E termed(String name, List<E> all, Function<E, String> term) {
        String word = oneOf(name, all.stream().map(term).toList());
        return all.stream()
                .filter(each -> term.apply(each).equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** The constant of this name. */
    <E extends Enum<E>> E constant(String name, Class<E> type) {
        String word = text(name);
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(word)) {
                return each;
            }
        }
        throw get(name).refused("is none of " + Arrays.toString(type.getEnumConstants()));
    }

    boolean flag(String name) {
        JsonPart part = get(name);
        if (!part.node.isBoolean()) {
            throw part.refused("is neither true nor false");
        }
        return part.node.booleanValue();
    }

    int number(String name) {
        JsonPart part = get(name);
        if (!part.node.isInt()) {
            throw part.refused("is no whole number, or too large a one");
        }
        return part.node.intValue();
    }

    JsonPart object(String name, String... known) {
        return get(name).only(known);
    }

    /** What is made of each element; an array that is not there is empty. */
    <T> List<T> list(String name, Function<JsonPart, T> reading) {
        List<T> all = new ArrayList<>();
        for (JsonPart part : elements(name)) {
            all.add(reading.apply(part));
        }
        return List.copyOf(all);
    }

    List<String> words(String name) {
        return list(name, JsonPart::word);
    }

    /** An object whose values are all text, by name. */
    Map<String, String> texts(String name) {
        return map(name, JsonPart::word);
    }

    <T> Map<String, T> map(String name, Function<JsonPart, T> reading) {
        Map<String, T> all = new LinkedHashMap<>();
        if (!has(name)) {
            return all;
        }
        JsonPart part = get(name);
        if (!part.node.isObject()) {
            throw part.refused("is no object");
        }
        int index = 0;
        for (Map.Entry<String, JsonNode> each : part.node.properties()) {
            // The name comes from outside; its place among the others says which is meant.
            all.put(each.getKey(), reading.apply(new JsonPart(what, part.place + "." + index++, each.getValue())));
        }
        return all;
    }

    /** What a part of ours makes of it; its refusal gets the place. */
    <T> T as(Function<JsonPart, T> reading) {
        try {
            return reading.apply(this);
        } catch (JsonRefusedException e) {
            throw e;
        } catch (GdprException e) {
            throw new JsonRefusedException(told("is refused: " + e.getMessage()));
        }
    }

    /** What a parser makes of a text; its own message is not told, since it may quote the text. */
    <T> T parsed(String name, Function<String, T> parser, String wanted) {
        String word = text(name);
        try {
            return parser.apply(word);
        } catch (RuntimeException e) {
            throw get(name).refused("is not " + wanted);
        }
    }

    private List<JsonPart> elements(String name) {
        List<JsonPart> all = new ArrayList<>();
        if (!has(name)) {
            return all;
        }
        JsonPart part = get(name);
        if (!part.node.isArray()) {
            throw part.refused("is no array");
        }
        for (JsonNode each : part.node) {
            all.add(new JsonPart(what, part.place + "[" + all.size() + "]", each));
        }
        return all;
    }

    String word() {
        if (!node.isString()) {
            throw refused("is no text");
        }
        String text = node.stringValue();
        if (!Texts.clean(text)) {
            throw refused("holds a character that no text of ours may have");
        }
        return text;
    }

    private JsonPart get(String name) {
        JsonNode part = node.get(name);
        String at = place.isEmpty() ? name : place + "." + name;
        if (part == null || part.isNull()) {
            throw new JsonRefusedException("The " + what + " cannot be read: '" + at + "' is missing.");
        }
        return new JsonPart(what, at, part);
    }

    JsonRefusedException refused(String why) {
        return new JsonRefusedException(told(why));
    }

    private String told(String why) {
        return "The " + what + " cannot be read: " + (place.isEmpty() ? "it " : "'" + place + "' ") + why
                + (why.endsWith(".") ? "" : ".");
    }

    /** What is read was refused, and its place is told. */
    static final class JsonRefusedException extends GdprException {

        private static final long serialVersionUID = 1L;

        JsonRefusedException(String message) {
            super(message);
        }
    }
}
