package org.gdpr4j.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gdpr4j.ledger.Disclosure;
import org.gdpr4j.ledger.Disclosures;
import org.gdpr4j.subject.SubjectId;

/** The disclosures that the ledger remembers. */
record LedgerDisclosures(Disclosures disclosures) implements DisclosureSource {

    @Override
    public Map<SubjectId, Instant> first(Collection<SubjectId> subjects) {
        Map<SubjectId, Instant> first = new HashMap<>();
        for (SubjectId subject : subjects) {
            disclosures.of(subject).stream()
                    .map(Disclosure::at)
                    .min(Instant::compareTo)
                    .ifPresent(at -> first.put(subject, at));
        }
        return first;
    }

    @Override
    public List<String> recipients(SubjectId subject) {
        return List.copyOf(disclosures.recipients(subject));
    }
}
