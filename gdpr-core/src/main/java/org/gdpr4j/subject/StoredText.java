package org.gdpr4j.subject;

import java.util.Objects;
import org.gdpr4j.problem.GdprException;

/** Which texts may be written down: what every database can hold, and gives back as it was. */
final class StoredText {

    private StoredText() {}

    /** Neither NUL nor half a surrogate pair, which no database can hold. */
    static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    /**
     * The text itself.
     *
     * @param what how the message calls it, with its article
     * @throws GdprException that does not show the text
     */
    static String checked(String what, String text, int longest) {
        Objects.requireNonNull(text, what);
        if (text.isBlank() || text.length() > longest) {
            throw new GdprException(what + " is 1 to " + longest + " characters; this one has " + text.length()
                    + (text.isBlank() ? " and none of them shows." : "."));
        }
        if (!isStorable(text)) {
            throw new GdprException(what + " holds NUL or half a surrogate pair, which no database can hold."
                    + " Refuse it where it comes in.");
        }
        return text;
    }
}
