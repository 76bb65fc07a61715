package org.gdpr4j.subject;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.gdpr4j.problem.GdprException;

/**
 * Who acts: a user of the host application or a named job. Never invented: "unknown" and the like are refused, since an
 * audit that names nobody proves nothing. Immutable.
 */
public record Actor(Kind kind, String name) {

    /** A human being or a program. */
    public enum Kind {
        USER,
        JOB
    }

    private static final Set<String> NOBODY = Set.of("unknown", "system", "anonymous", "null", "none", "n/a");
    private static final int LONGEST = 200;

    /** @throws GdprException when nobody is named */
    public Actor {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        if (name.isBlank()
                || name.length() > LONGEST
                || !StoredText.isStorable(name)
                || NOBODY.contains(name.toLowerCase(Locale.ROOT))) {
            throw new GdprException("An actor must be named: give the user's id or the job's name (at most " + LONGEST
                    + " characters), not a stand-in such as 'system'.");
        }
    }

    /** A user of the host application, by the id that the host gives them (not their name or address). */
    public static Actor user(String id) {
        return new Actor(Kind.USER, id);
    }

    /** A program that acts by itself, by the name of the job. */
    public static Actor job(String name) {
        return new Actor(Kind.JOB, name);
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws GdprException when it is nothing of the kind
     */
    public static Actor parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new GdprException("An actor is written as 'user:id' or 'job:name'.");
        }
        return switch (text.substring(0, colon)) {
            case "user" -> user(text.substring(colon + 1));
            case "job" -> job(text.substring(colon + 1));
            default -> throw new GdprException("An actor is written as 'user:id' or 'job:name'.");
        };
    }

    /** The form in which it is stored: {@code user:id} or {@code job:name}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + name;
    }
}
