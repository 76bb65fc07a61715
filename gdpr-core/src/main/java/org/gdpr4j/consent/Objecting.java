package org.gdpr4j.consent;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * An objection as a person makes it. Users create it for {@link Objections}. Immutable; its {@code toString} shows neither
 * identifiers nor grounds.
 *
 * @param id making the same id again changes nothing
 * @param subject null where somebody objects to direct marketing who is not known here
 * @param purpose the purpose that is meant, or {@link Objections#MARKETING}
 * @param identifiers by which the person must be known again on the list against direct marketing
 * @param grounds of the person's particular situation, in their words, or null; kept in the ledger only, where they can be
 *     erased
 */
public record Objecting(
        UUID id,
        @Nullable SubjectId subject,
        String purpose,
        List<Identifier> identifiers,
        Evidence evidence,
        @Nullable String grounds) {

    private static final int LONGEST_PURPOSE = 200;
    private static final int LONGEST_GROUNDS = 10_000;

    /** @throws GdprException when nobody is named, or a text cannot be kept as it is */
    public Objecting {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(evidence, "evidence");
        identifiers = List.copyOf(identifiers);
        if (purpose.isBlank() || purpose.length() > LONGEST_PURPOSE || !Texts.clean(purpose)) {
            throw new GdprException(
                    "An objection names the purpose that is meant, in at most " + LONGEST_PURPOSE + " characters.");
        }
        if (subject == null && (identifiers.isEmpty() || !purpose.equals(Objections.MARKETING))) {
            throw new GdprException(
                    "An objection needs a data subject. Only against direct marketing is an identifier" + " enough.");
        }
        if (grounds != null && (grounds.length() > LONGEST_GROUNDS || !Texts.clean(grounds))) {
            throw new GdprException("The grounds of an objection have at most " + LONGEST_GROUNDS
                    + " characters, without NUL and without halves of surrogate pairs.");
        }
        for (Identifier identifier : identifiers) {
            if (!Texts.clean(identifier.value())) {
                throw new GdprException("An identifier of type " + identifier.type() + " holds NUL or half a surrogate"
                        + " pair. Give it as it is written.");
            }
        }
    }

    /** Against all direct marketing (Art. 21(2)), by a person who is known. */
    public static Objecting toMarketing(SubjectId subject, Collection<Identifier> identifiers, Evidence evidence) {
        return new Objecting(
                UUID.randomUUID(), subject, Objections.MARKETING, List.copyOf(identifiers), evidence, null);
    }

    /** Against all direct marketing (Art. 21(2)), by somebody of whom only this is known. */
    public static Objecting toMarketing(Identifier identifier, Evidence evidence) {
        return new Objecting(UUID.randomUUID(), null, Objections.MARKETING, List.of(identifier), evidence, null);
    }

    /** Against one purpose, on grounds of the person's situation (Art. 21(1)). */
    public static Objecting to(SubjectId subject, String purpose, Evidence evidence, @Nullable String grounds) {
        return new Objecting(UUID.randomUUID(), subject, purpose, List.of(), evidence, grounds);
    }

    /** The same under an id of your own: making it twice makes it once. */
    public Objecting withId(UUID own) {
        return new Objecting(own, subject, purpose, identifiers, evidence, grounds);
    }

    @Override
    public String toString() {
        return "Objecting[" + id + "]";
    }
}
