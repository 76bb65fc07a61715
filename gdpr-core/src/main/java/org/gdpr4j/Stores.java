package org.gdpr4j;

import java.util.List;
import java.util.stream.Stream;
import org.gdpr4j.consent.ConsentStore;
import org.gdpr4j.consent.InMemoryConsentStore;
import org.gdpr4j.consent.InMemoryObjectionStore;
import org.gdpr4j.consent.InMemoryPendingFormStore;
import org.gdpr4j.consent.ObjectionStore;
import org.gdpr4j.consent.PendingFormStore;
import org.gdpr4j.erasure.ErasureStore;
import org.gdpr4j.erasure.InMemoryErasureStore;
import org.gdpr4j.ledger.InMemoryLedgerStore;
import org.gdpr4j.ledger.LedgerStore;
import org.gdpr4j.notice.DeliveryStore;
import org.gdpr4j.notice.InMemoryDeliveryStore;
import org.gdpr4j.notice.InMemoryNoticeStore;
import org.gdpr4j.notice.NoticeStore;
import org.gdpr4j.retention.InMemoryStateStore;
import org.gdpr4j.retention.StateStore;
import org.gdpr4j.secret.InMemorySecretStore;
import org.gdpr4j.secret.SecretStore;
import org.gdpr4j.subject.InMemorySubjectStore;
import org.gdpr4j.subject.SubjectStore;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.gdpr4j.transaction.InMemoryTransactions.Restorable;

/**
 * Where the library keeps its own rows, one store per room. All of them must join the same transactions. Users take what
 * {@code JpaGdpr} or Spring gives, or {@link #inMemory()} for tests. Immutable.
 *
 * @param prefix how the names of their tables begin, with a schema in front where one is said; any text in memory
 * @param secrets wrapped keys
 * @param states what is retained, restricted or held
 * @param erasures plans and journals
 * @param subjects identifiers of persons
 * @param ledger what happened, provably
 * @param notices what persons were told
 * @param deliveries messages that are to be sent once
 * @param consents what persons agreed to
 * @param objections what persons objected to
 * @param pendingForms forms that wait to be confirmed
 */
public record Stores(
        String prefix,
        SecretStore secrets,
        StateStore states,
        ErasureStore erasures,
        SubjectStore subjects,
        LedgerStore ledger,
        NoticeStore notices,
        DeliveryStore deliveries,
        ConsentStore consents,
        ObjectionStore objections,
        PendingFormStore pendingForms) {

    /** New, empty stores in memory; they forget everything with the process. */
    public static Stores inMemory() {
        return new Stores(
                "gdpr_",
                new InMemorySecretStore(),
                new InMemoryStateStore(),
                new InMemoryErasureStore(),
                new InMemorySubjectStore(),
                new InMemoryLedgerStore(),
                new InMemoryNoticeStore(),
                new InMemoryDeliveryStore(),
                new InMemoryConsentStore(),
                new InMemoryObjectionStore(),
                new InMemoryPendingFormStore());
    }

    /** With other states, for instance watched ones. */
    public Stores withStates(StateStore other) {
        return new Stores(
                prefix,
                secrets,
                other,
                erasures,
                subjects,
                ledger,
                notices,
                deliveries,
                consents,
                objections,
                pendingForms);
    }

    /** Transactions over those of these stores that are in memory, and over what else is given. */
    public InMemoryTransactions transactions(Restorable... others) {
        Stream<Object> stores = Stream.of(
                secrets, states, erasures, subjects, ledger, notices, deliveries, consents, objections, pendingForms);
        List<Restorable> all = Stream.concat(stores, Stream.of(others))
                .filter(Restorable.class::isInstance)
                .map(Restorable.class::cast)
                .toList();
        return new InMemoryTransactions(all);
    }
}
