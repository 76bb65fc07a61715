package org.gdpr4j.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON that others may have written: one object, as deep as ours at most, no name twice, no numbers but whole ones below
 * 2^53 in magnitude. Anything else is refused where it is met, and what is too long before it is looked at.
 */
final class StrictJson {

    private static final long BOUND = 1L << 53;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(CanonicalJson.DEEPEST + 8)
                    .maxNumberLength(20)
                    .maxNameLength(10_000)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private StrictJson() {}

    /** The object that the text is, with {@code Long} for numbers. */
    static Map<String, @Nullable Object> object(String json, int longest) {
        if (json.length() > longest) {
            throw new GdprException(
                    "This JSON has " + json.length() + " characters; more than " + longest + " are not read.");
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw refused();
            }
            Map<String, @Nullable Object> object = object(parser);
            if (parser.nextToken() != null) {
                throw refused();
            }
            return object;
        } catch (JacksonException e) {
            // The message of a parser quotes its input.
            throw refused();
        }
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            object.put(name, value(parser, parser.nextToken()));
        }
        return object;
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> number(parser.getLongValue());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw refused();
        };
    }

    private static List<@Nullable Object> list(JsonParser parser) {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            list.add(value(parser, token));
        }
        return list;
    }

    private static Long number(long number) {
        if (number <= -BOUND || number >= BOUND) {
            throw refused();
        }
        return number;
    }

    private static GdprException refused() {
        return new GdprException("This is no JSON object as the ledger writes it: at most " + CanonicalJson.DEEPEST
                + " deep, no name twice, whole numbers below 2^53.");
    }
}
