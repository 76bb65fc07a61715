package org.gdpr4j.notice;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import org.gdpr4j.problem.GdprException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes what a version tells, as JSON; unknown parts are refused. Names of parts are stored, never of classes. */
final class NoticeFormat {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultVisibility(checker -> checker.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .build();

    private NoticeFormat() {}

    static String write(NoticeContent content) {
        return MAPPER.writeValueAsString(content);
    }

    static NoticeContent read(NoticeId notice, String json) {
        try {
            return MAPPER.readValue(json, NoticeContent.class);
        } catch (JacksonException e) {
            throw new GdprException("What is stored of the notice " + notice + " is not as this version writes it"
                    + (e.getLocation() == null
                            ? "."
                            : " (line " + e.getLocation().getLineNr() + ", column "
                                    + e.getLocation().getColumnNr() + ")."));
        }
    }
}
