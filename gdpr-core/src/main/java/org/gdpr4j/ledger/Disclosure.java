package org.gdpr4j.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;

/**
 * That data of a person were disclosed to a recipient (Art. 4(9)). Users create it. Immutable; its {@code toString} shows no
 * person and no recipient.
 *
 * @param id made by the caller; recording the same id again changes nothing
 * @param recipient to whom, by the name that the person is told
 * @param categories which categories of data, by declared names; no values
 * @param at when, in UTC; it may lie before it is recorded
 * @param purpose for what
 * @param basis on what ground
 * @param by who disclosed them
 */
public record Disclosure(
        UUID id,
        SubjectId subject,
        String recipient,
        Set<String> categories,
        Instant at,
        String purpose,
        LawfulBasis basis,
        Actor by) {

    /** @throws GdprException when recipient or purpose is blank, or no category is named */
    public Disclosure {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(by, "by");
        categories = Set.copyOf(categories);
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (recipient.isBlank() || purpose.isBlank() || categories.isEmpty()) {
            throw new GdprException("A disclosure names its recipient, its purpose and at least one category of data.");
        }
    }

    @Override
    public String toString() {
        return "Disclosure " + id;
    }
}
