package org.gdpr4j.notice;

import java.util.Objects;
import java.util.regex.Pattern;
import org.gdpr4j.problem.GdprException;

/**
 * A notice by its name and the number of its version, written {@code privacy@3}. Users create it. Immutable.
 *
 * @param name lower-case letters, digits and hyphens, at most 60
 * @param version 1 for the first, one more for each that follows
 */
public record NoticeId(String name, int version) {

    static final int LONGEST_NAME = 60;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    /** @throws GdprException when name or version is not of the form above */
    public NoticeId {
        Objects.requireNonNull(name, "name");
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw new GdprException("The name of a notice is at most " + LONGEST_NAME
                    + " lower-case letters, digits and hyphens, as in 'privacy'.");
        }
        if (version < 1) {
            throw new GdprException("The versions of the notice '" + name + "' are numbered 1, 2, 3, …");
        }
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws GdprException when it is nothing of the kind
     */
    public static NoticeId parse(String text) {
        int at = text.lastIndexOf('@');
        String number = at < 0 ? "" : text.substring(at + 1);
        if (!number.matches("[1-9][0-9]{0,8}")) {
            throw new GdprException("A version of a notice is written as 'name@number', for instance 'privacy@3'.");
        }
        return new NoticeId(text.substring(0, at), Integer.parseInt(number));
    }

    /** The form in which it is shown, {@code privacy@3}. */
    @Override
    public String toString() {
        return name + "@" + version;
    }
}
