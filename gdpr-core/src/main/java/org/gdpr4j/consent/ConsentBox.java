package org.gdpr4j.consent;

import java.util.Map;
import java.util.Objects;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * A box of a form that is empty until the person ticks it (Recital 32; CJEU C-673/17): that it might be ticked beforehand
 * cannot be said here. Users create it. Immutable.
 *
 * @param name by which the tick is submitted: lower-case letters, digits and hyphens
 * @param purpose that is meant, or null for {@link BoxKind#OBJECTS_TO_MARKETING}
 * @param notice the version that a consent is given under; null where something is withdrawn
 * @param wording what the person reads beside it, per language; a hash of it is kept with the consent
 */
public record ConsentBox(
        String name,
        BoxKind kind,
        @Nullable String purpose,
        @Nullable NoticeId notice,
        Map<String, String> wording) {

    private static final int LONGEST_PURPOSE = 200;

    /** @throws GdprException when a part is missing, or does not belong to a box of this kind */
    public ConsentBox(
            String name,
            BoxKind kind,
            @Nullable String purpose,
            @Nullable NoticeId notice,
            Map<String, String> wording) {
        FormTexts.name("box", name);
        this.name = name;
        this.kind = Objects.requireNonNull(kind, "kind");
        this.purpose = purpose;
        this.notice = notice;
        this.wording = FormTexts.perLanguage("box '" + name + "'", wording);
        boolean named = purpose != null && !purpose.isBlank() && purpose.length() <= LONGEST_PURPOSE;
        if (kind == BoxKind.OBJECTS_TO_MARKETING ? purpose != null : !named) {
            throw FormTexts.wrong(
                    "box '" + name + "'", "names one purpose, unless it is against direct marketing as a" + " whole");
        }
        if ((notice == null) == kind.gives()) {
            throw FormTexts.wrong(
                    "box '" + name + "'",
                    "names the version of the notice that a consent is given under,"
                            + " and none where something is withdrawn");
        }
    }

    /** Ticking it gives a consent. */
    public static ConsentBox gives(String name, String purpose, NoticeId notice, Map<String, String> wording) {
        return new ConsentBox(name, BoxKind.GIVES, purpose, notice, wording);
    }

    /** Ticking it gives an explicit consent (Art. 9(2)(a)). */
    public static ConsentBox givesExplicitly(
            String name, String purpose, NoticeId notice, Map<String, String> wording) {
        return new ConsentBox(name, BoxKind.GIVES_EXPLICITLY, purpose, notice, wording);
    }

    /** Ticking it withdraws a consent. */
    public static ConsentBox withdraws(String name, String purpose, Map<String, String> wording) {
        return new ConsentBox(name, BoxKind.WITHDRAWS, purpose, null, wording);
    }

    /** Ticking it objects to all direct marketing. */
    public static ConsentBox objectsToMarketing(String name, Map<String, String> wording) {
        return new ConsentBox(name, BoxKind.OBJECTS_TO_MARKETING, null, null, wording);
    }

    String purposeThatIsMeant() {
        return Objects.requireNonNull(purpose, "purpose");
    }
}
