package org.gdpr4j.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gdpr4j.ledger.Disclosures;
import org.gdpr4j.subject.SubjectId;

/**
 * To whom data of persons were disclosed. Users take {@link #of} over the ledger's disclosures, or implement it where the host
 * knows more; it must be thread-safe and joins the caller's transaction.
 */
public interface DisclosureSource {

    /** When data of each of these persons were first disclosed to a recipient; who has no such time is left out. */
    Map<SubjectId, Instant> first(Collection<SubjectId> subjects);

    /** The recipients to whom data of this person were disclosed, by name, each once. */
    List<String> recipients(SubjectId subject);

    /** What the ledger remembers. It is asked person by person. */
    static DisclosureSource of(Disclosures disclosures) {
        return new LedgerDisclosures(disclosures);
    }
}
