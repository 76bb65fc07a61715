package org.gdpr4j.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;

/**
 * To whom a person's data were disclosed: asked for when they are told (Art. 14, 15(1)(c)) and when recipients must be notified
 * of rectification, erasure or restriction (Art. 19). Users call it; it is thread-safe.
 *
 * <p>Each disclosure is an entry of the ledger ({@code disclosure.made}) about the person and lies nowhere else, so it is gone
 * when that entry's payload is erased: read the recipients before. Everything joins the caller's transaction.
 */
public final class Disclosures {

    static final String TYPE = "disclosure.made";

    private final Ledger ledger;

    public Disclosures(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Records a disclosure; the same id again changes nothing. */
    public void record(Disclosure disclosure) {
        recordAll(List.of(disclosure));
    }

    /** Records disclosures in one batch, for instance of many persons to one recipient. */
    public void recordAll(Collection<Disclosure> disclosures) {
        ledger.appendAll(disclosures.stream().map(Disclosures::event).toList());
    }

    /** The disclosures of this person's data, in the order in which they were recorded. */
    public List<Disclosure> of(SubjectId subject) {
        return ledger.of(subject, TYPE).stream()
                .filter(entry -> entry.type().equals(TYPE))
                .flatMap(entry -> entry.payload().stream().map(payload -> disclosure(entry, payload)))
                .toList();
    }

    /** The recipients of this person's data, each once (Art. 19). */
    public Set<String> recipients(SubjectId subject) {
        return of(subject).stream().map(Disclosure::recipient).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static LedgerEvent event(Disclosure disclosure) {
        return new LedgerEvent(
                disclosure.id(),
                ControllerId.DEFAULT,
                TYPE,
                disclosure.subject(),
                disclosure.by(),
                Map.of(
                        "recipient",
                        disclosure.recipient(),
                        "categories",
                        disclosure.categories().stream().sorted().toList(),
                        "at",
                        disclosure.at().toString(),
                        "purpose",
                        disclosure.purpose(),
                        "basis",
                        disclosure.basis().name()));
    }

    private static Disclosure disclosure(LedgerEntry entry, LedgerPayload payload) {
        Map<String, ?> body = payload.body();
        SubjectId subject = payload.subject();
        if (subject == null) {
            throw new GdprException("The disclosure " + entry.id() + " is about nobody. Run verify().");
        }
        List<?> categories = ProofJson.member(body, "categories", List.class);
        return new Disclosure(
                entry.id(),
                subject,
                ProofJson.member(body, "recipient", String.class),
                categories.stream().map(Object::toString).collect(Collectors.toSet()),
                Instant.parse(ProofJson.member(body, "at", String.class)),
                ProofJson.member(body, "purpose", String.class),
                LawfulBasis.valueOf(ProofJson.member(body, "basis", String.class)),
                payload.by());
    }
}
