package org.gdpr4j.consent;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * A form as JSON, for those who keep their forms in files or tables. Users call it; it is thread-safe. What was written
 * reads back equal. Reading is strict: what it does not know, what stands there twice, is too long, too deep or no whole
 * number is refused early and named by its place, its content never.
 */
public final class FormFormat {

    private static final String WHAT = "form";
    private static final String[] FORM = {
        "form",
        "version",
        "languages",
        "country",
        "fields",
        "address",
        "boxes",
        "notices",
        "doubleOptIn",
        "refusals",
        "waits",
        "confirmation",
        "receipt"
    };
    private static final String[] FIELD = {"name", "kind", "required", "labels", "options"};
    private static final String[] BOX = {"name", "kind", "purpose", "notice", "wording"};
    private static final String[] MAIL = {"subject", "body"};

    private FormFormat() {}

    /** As one line of JSON. */
    public static String write(FormDefinition form) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("form", form.name());
        all.put("version", form.version());
        all.put("languages", form.languages());
        all.put("country", form.country());
        all.put("fields", form.fields().stream().map(FormFormat::field).toList());
        put(all, "address", form.address());
        all.put("boxes", form.boxes().stream().map(FormFormat::box).toList());
        all.put("notices", form.notices().stream().map(NoticeId::toString).toList());
        all.put("doubleOptIn", form.doubleOptIn());
        all.put("refusals", form.refusals());
        put(all, "waits", form.waits());
        all.put("confirmation", mails(form.confirmation()));
        all.put("receipt", mails(form.receipt()));
        return JsonPart.write(all);
    }

    /**
     * Reads what {@link #write} wrote, or a person did.
     *
     * @throws GdprException when it is no form; the message names the place and shows no content of it
     */
    public static FormDefinition read(String json) {
        return JsonPart.read(WHAT, json, FORM).as(FormFormat::form);
    }

    private static FormDefinition form(JsonPart part) {
        return new FormDefinition(
                part.text("form"),
                part.number("version"),
                part.words("languages"),
                part.text("country"),
                part.list("fields", each -> each.only(FIELD).as(FormFormat::field)),
                part.optionalText("address"),
                part.list("boxes", each -> each.only(BOX).as(FormFormat::box)),
                part.list("notices", each -> each.as(FormFormat::notice)),
                part.flag("doubleOptIn"),
                part.flag("refusals"),
                part.has("waits") ? part.parsed("waits", Duration::parse, "a duration such as 'P14D'") : null,
                part.map("confirmation", each -> each.only(MAIL).as(FormFormat::mail)),
                part.map("receipt", each -> each.only(MAIL).as(FormFormat::mail)));
    }

    private static FormField field(JsonPart part) {
        return new FormField(
                part.text("name"),
                part.constant("kind", FieldKind.class),
                part.flag("required"),
                part.texts("labels"),
                part.words("options"));
    }

    private static ConsentBox box(JsonPart part) {
        return new ConsentBox(
                part.text("name"),
                part.constant("kind", BoxKind.class),
                part.optionalText("purpose"),
                part.has("notice") ? part.parsed("notice", NoticeId::parse, "a version of a notice") : null,
                part.texts("wording"));
    }

    private static NoticeId notice(JsonPart part) {
        return NoticeId.parse(part.word());
    }

    private static FormMail mail(JsonPart part) {
        return new FormMail(part.text("subject"), part.text("body"));
    }

    private static Map<String, Object> field(FormField field) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", field.name());
        all.put("kind", field.kind().name());
        all.put("required", field.required());
        all.put("labels", field.labels());
        if (!field.options().isEmpty()) {
            all.put("options", field.options());
        }
        return all;
    }

    private static Map<String, Object> box(ConsentBox box) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", box.name());
        all.put("kind", box.kind().name());
        put(all, "purpose", box.purpose());
        put(all, "notice", box.notice());
        all.put("wording", box.wording());
        return all;
    }

    private static Map<String, Object> mails(Map<String, FormMail> mails) {
        Map<String, Object> all = new LinkedHashMap<>();
        mails.forEach((language, mail) -> all.put(language, Map.of("subject", mail.subject(), "body", mail.body())));
        return all;
    }

    private static void put(Map<String, Object> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value.toString());
        }
    }
}
