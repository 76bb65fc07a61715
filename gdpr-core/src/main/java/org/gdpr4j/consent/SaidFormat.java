package org.gdpr4j.consent;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits for its confirmation, as JSON: the form itself is in it, as it was shown. */
final class SaidFormat {

    private static final String WHAT = "form that waits";
    private static final String[] ALL = {"submission", "at", "language", "form", "values", "ticked", "guardian"};
    private static final String[] GUARDIAN = {"reference", "relation", "verification"};

    private SaidFormat() {}

    static String write(Said said) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("submission", said.id().toString());
        all.put("at", said.at().toString());
        all.put("language", said.language());
        all.put("form", FormFormat.write(said.form()));
        all.put("values", said.values());
        all.put("ticked", said.ticked().stream().map(ConsentBox::name).toList());
        Guardian guardian = said.guardian();
        if (guardian != null) {
            all.put(
                    "guardian",
                    Map.of(
                            "reference", guardian.reference(),
                            "relation", guardian.relation(),
                            "verification", guardian.verification()));
        }
        return JsonPart.write(all);
    }

    static Said read(String json) {
        JsonPart part = JsonPart.read(WHAT, JsonPart.LONGEST_OF_OURS, json, ALL);
        FormDefinition form = FormFormat.read(part.text("form"));
        Set<String> ticked = Set.copyOf(part.words("ticked"));
        return new Said(
                part.parsed("submission", UUID::fromString, "a UUID"),
                form,
                part.text("language"),
                part.texts("values"),
                form.boxes().stream().filter(box -> ticked.contains(box.name())).toList(),
                guardian(part),
                part.parsed("at", Instant::parse, "an instant"),
                List.of());
    }

    private static @Nullable Guardian guardian(JsonPart part) {
        if (!part.has("guardian")) {
            return null;
        }
        JsonPart guardian = part.object("guardian", GUARDIAN);
        return new Guardian(guardian.text("reference"), guardian.text("relation"), guardian.text("verification"));
    }
}
