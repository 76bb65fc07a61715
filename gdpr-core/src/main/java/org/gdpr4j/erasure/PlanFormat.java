package org.gdpr4j.erasure;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes what an erasure keeps, as JSON; unknown or missing parts are refused. */
final class PlanFormat {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            // The components of a record and nothing else: not what a method like isEmpty() derives from them.
            .changeDefaultVisibility(it -> it.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private PlanFormat() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static ErasurePlan read(String json) {
        return read(json, ErasurePlan.class);
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            // The message of a parser quotes its input; only the place may be told.
            throw new ErasureRefusedException(
                    ErasureRefusedException.Reason.TAMPERED,
                    "What was given is no " + type.getSimpleName() + " as this version writes it"
                            + (e.getLocation() == null
                                    ? "."
                                    : " (line " + e.getLocation().getLineNr() + ", column "
                                            + e.getLocation().getColumnNr() + ")."));
        }
    }
}
