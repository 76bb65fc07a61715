package org.gdpr4j.ledger;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, to be kept in the {@link Ledger}. Users create it. Immutable; its {@code toString} never shows
 * the person or the body.
 *
 * @param id made by the caller; appending the same id again changes nothing
 * @param type what happened, for instance {@code consent.given}; it is never erased, so it must tell nothing about anybody
 * @param subject whom it is about, or null
 * @param by who did it
 * @param body what else is to be shown later: strings, booleans, null, whole numbers below 2^53 in magnitude, lists and
 *     maps of these; no half surrogate pairs (RFC 8785, restricted)
 */
public record LedgerEvent(
        UUID id,
        ControllerId controller,
        String type,
        @Nullable SubjectId subject,
        Actor by,
        Map<String, ?> body) {

    static final int LONGEST_TYPE = 100;

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)*");

    /** @throws GdprException when the type or the body is not of the form above */
    public LedgerEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(controller, "controller");
        Objects.requireNonNull(by, "by");
        if (type.length() > LONGEST_TYPE || !TYPE.matcher(type).matches()) {
            throw new GdprException(
                    "The type of a ledger entry is written as 'consent.given': lower-case letters, digits"
                            + " and hyphens, parts joined by dots, at most " + LONGEST_TYPE + " characters.");
        }
        body = CanonicalJson.copy(body);
    }

    /** An event with a random id, of the one controller of an application that declares none. */
    public static LedgerEvent of(String type, @Nullable SubjectId subject, Actor by, Map<String, ?> body) {
        return new LedgerEvent(UUID.randomUUID(), ControllerId.DEFAULT, type, subject, by, body);
    }

    @Override
    public String toString() {
        return type + " " + id;
    }
}
