package org.gdpr4j.consent;

import java.time.Period;
import java.util.Objects;
import java.util.Set;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.LawfulBasis;

/**
 * The list of those who object to direct marketing, as it stands in the records of processing: it is personal data itself,
 * with a purpose, a ground and a period of its own. Users say it once; there is no default. Immutable.
 *
 * @param purpose what the list is for, in words that a person could be told
 * @param basis on what ground it is kept, mostly {@link LawfulBasis#LEGAL_OBLIGATION} (Art. 21(3))
 * @param keep how long a line stays once the person is not known here any more, counted from when they last said so; the
 *     line of a person who is known stays
 * @param marketing the declared purposes that are direct marketing
 */
public record MarketingList(String purpose, LawfulBasis basis, Period keep, Set<String> marketing) {

    /** @throws GdprException when the purpose is blank or the period does not last */
    public MarketingList {
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(basis, "basis");
        marketing = Set.copyOf(marketing);
        if (purpose.isBlank()) {
            throw new GdprException("The list against direct marketing needs a purpose that a person could be told.");
        }
        if (keep.isZero() || keep.isNegative()) {
            throw new GdprException("The period of the list against direct marketing must be longer than nothing.");
        }
    }
}
