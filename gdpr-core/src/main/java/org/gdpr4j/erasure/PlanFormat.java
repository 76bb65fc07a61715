package org.gdpr4j.erasure;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes what an erasure keeps, as JSON; unknown or missing parts are refused. */
final class PlanFormat {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultVisibility(checker -> checker.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
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
