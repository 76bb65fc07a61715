package org.gdpr4j.subject;

import java.util.Objects;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * A data subject as the library knows them: the declared kind ({@code customer}) and a key that is never a personal
 * value, usually the canonical text of a surrogate primary key. That the kind is declared and the key is one is not
 * checked here. Users create it. Immutable.
 *
 * @param kind the name given in {@code @DataSubject}
 * @param key the canonical text of the subject record's key
 */
public record SubjectId(String kind, String key) {

    private static final int LONGEST = 200;
    private static final int LONGEST_KIND = 100;

    /** @throws GdprException when kind or key is blank or not of the form above */
    public SubjectId {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        if (kind.isBlank() || kind.length() > LONGEST_KIND || kind.indexOf(':') >= 0 || !isPlain(kind)) {
            throw new GdprException("The kind of a data subject must be 1 to " + LONGEST_KIND
                    + " characters without ':' and control characters. Use the name declared in @DataSubject.");
        }
        if (key.isBlank() || key.length() > LONGEST || !isPlain(key)) {
            throw new GdprException("The key of a data subject of kind '" + kind + "' must be 1 to " + LONGEST
                    + " characters without control characters. Use the text of the record's primary key.");
        }
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(Character::isISOControl) && StoredText.isStorable(text);
    }

    /**
     * The subject of the given kind whose record has this primary key (a number, UUID or text).
     *
     * @throws GdprException when there is no key, as before the record was saved, or kind or key is not of the form above
     */
    public static SubjectId of(String kind, @Nullable Object key) {
        if (key == null) {
            throw new GdprException("A data subject of kind '" + kind + "' needs a key, and there is none."
                    + " Save the record first, and give its primary key.");
        }
        return new SubjectId(kind, key.toString());
    }

    /** The form in which it is stored and shown, {@code kind:key}. */
    @Override
    public String toString() {
        return kind + ":" + key;
    }
}
