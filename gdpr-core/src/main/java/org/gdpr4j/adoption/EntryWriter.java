package org.gdpr4j.adoption;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Writes one line of a baseline. */
final class EntryWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EntryWriter() {}

    static String finding(Finding finding) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("record", finding.record());
        values.put("field", finding.field());
        values.put("kind", finding.kind().name());
        return line(values);
    }

    static String waiver(Waiver waiver) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("record", waiver.record());
        values.put("field", waiver.field());
        values.put("kind", waiver.kind() == null ? "" : waiver.kind().name());
        values.put("reason", waiver.reason());
        values.put("expires", waiver.expires().toString());
        return line(values);
    }

    private static String line(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> "\"" + entry.getKey() + "\": " + JSON.writeValueAsString(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
