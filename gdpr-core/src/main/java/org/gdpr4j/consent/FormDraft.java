package org.gdpr4j.consent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@link FormDefinition} together. Users create it, say what the form has, and end with {@link #definition()}. Not
 * thread-safe.
 */
public final class FormDraft {

    private final String name;
    private final int version;
    private List<String> languages = List.of();
    private String country = "";
    private final List<FormField> fields = new ArrayList<>();
    private @Nullable String address;
    private final List<ConsentBox> boxes = new ArrayList<>();
    private final List<NoticeId> notices = new ArrayList<>();
    private boolean doubleOptIn;
    private boolean refusals;
    private @Nullable Duration waits;
    private final Map<String, FormMail> confirmation = new TreeMap<>();
    private final Map<String, FormMail> receipt = new TreeMap<>();

    private FormDraft(String name, int version) {
        this.name = name;
        this.version = version;
    }

    /** A draft of this version: 1 for the first, one more for each that follows. */
    public static FormDraft of(String name, int version) {
        return new FormDraft(name, version);
    }

    /** The languages it is shown in, as tags of BCP 47. */
    public FormDraft languages(String... tags) {
        languages = List.of(tags);
        return this;
    }

    /** Whose age limit counts (Art. 8), as two capital letters. */
    public FormDraft country(String code) {
        country = code;
        return this;
    }

    public FormDraft field(FormField field) {
        fields.add(field);
        return this;
    }

    /**
     * The field by which the person is known and where the confirmation goes; an unconfirmed form is kept so long and no
     * longer.
     */
    public FormDraft address(FormField field, Duration unconfirmedFor) {
        address = field.name();
        waits = unconfirmedFor;
        return field(field);
    }

    public FormDraft box(ConsentBox box) {
        boxes.add(box);
        return this;
    }

    /** A notice that the form links besides those of its boxes. */
    public FormDraft notice(NoticeId notice) {
        notices.add(notice);
        return this;
    }

    /** Everything waits for a confirmation from the address. */
    public FormDraft doubleOptIn() {
        doubleOptIn = true;
        return this;
    }

    /** A consent box that is left empty is recorded as a refusal. */
    public FormDraft recordRefusals() {
        refusals = true;
        return this;
    }

    /** What is sent to be confirmed. */
    public FormDraft confirmation(String language, FormMail mail) {
        confirmation.put(language, mail);
        return this;
    }

    /** What is sent when nothing had to be confirmed; its link is a withdrawal link. */
    public FormDraft receipt(String language, FormMail mail) {
        receipt.put(language, mail);
        return this;
    }

    /**
     * The form that was said.
     *
     * @throws GdprException when a part is missing or wrong; it is named
     */
    public FormDefinition definition() {
        return new FormDefinition(
                name,
                version,
                languages,
                country,
                fields,
                address,
                boxes,
                notices,
                doubleOptIn,
                refusals,
                waits,
                confirmation,
                receipt);
    }
}
