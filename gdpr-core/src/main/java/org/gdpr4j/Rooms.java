package org.gdpr4j;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.RetentionRule;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.consent.Consents;
import org.gdpr4j.consent.ConsentsBuilder;
import org.gdpr4j.consent.MarketingList;
import org.gdpr4j.consent.Objections;
import org.gdpr4j.consent.WithdrawalTokens;
import org.gdpr4j.consent.Withdrawals;
import org.gdpr4j.ledger.ClaimAccess;
import org.gdpr4j.ledger.Disclosure;
import org.gdpr4j.ledger.Disclosures;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.notice.DisclosureSource;
import org.gdpr4j.notice.Notices;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.subject.Controller;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.KnownIdentifier;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.subject.SubjectQuery;
import org.gdpr4j.subject.Subjects;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;

/** The rooms that keep what is known of persons' identifiers, notices, consents and objections, put together. */
final class Rooms {

    final ClaimAccess.Issuer claims = new ClaimAccess.Issuer();
    final Purposes purposes;
    final Ledger ledger;
    final Disclosures disclosures;
    final @Nullable Subjects subjects;
    final SubjectQuery directory;
    final Notices notices;
    final Consents consents;
    final @Nullable Objections objections;
    final @Nullable WithdrawalTokens withdrawalTokens;
    final @Nullable Withdrawals withdrawals;
    final OwnRows own;

    Rooms(GdprBuilder said, Catalog catalog, Stores stores, Transactions transactions, @Nullable Secrets secrets) {
        Clock clock = said.clock;
        purposes = Purposes.of(catalog.purposes());
        Controller controller = controller(catalog);
        ledger = new Ledger(
                stores.ledger(), transactions, clock, secrets, said.ledgerOptions(), said.checkpointSinks, claims);
        disclosures = new Disclosures(ledger);
        subjects = secrets == null
                ? null
                : new Subjects(stores.subjects(), text -> secrets.hash("gdpr4j.identifier", text), clock);
        directory = said.directory(catalog);
        notices = new Notices(
                controller,
                purposes,
                directory,
                stores.notices(),
                new Disclosed(disclosures),
                ledger,
                transactions,
                clock);
        ConsentsBuilder consenting = Consents.builder()
                .purposes(purposes)
                .terms(said.consentTerms)
                .options(said.consentOptions.withZone(controller.zone()))
                .store(stores.consents())
                .ledger(ledger)
                .transactions(transactions)
                .clock(clock);
        said.consentListeners.forEach(consenting::listener);
        consents = consenting.build();
        objections = secrets == null ? null : objections(said, stores, transactions, secrets);
        withdrawalTokens = secrets == null ? null : new WithdrawalTokens(secrets);
        withdrawals = withdrawals(objections, withdrawalTokens);
        own = new OwnRows(own(said, stores, new OwnTypes(stores.prefix(), controller.id())));
    }

    private @Nullable Objections objections(
            GdprBuilder said, Stores stores, Transactions transactions, Secrets secrets) {
        MarketingList list = said.marketingList(marketing());
        if (list == null) {
            return null;
        }
        Objections.Builder objecting = Objections.builder()
                .list(list)
                .consents(consents)
                .store(stores.objections())
                .ledger(ledger)
                .secrets(secrets)
                .transactions(transactions)
                .clock(said.clock);
        said.consentListeners.forEach(objecting::listener);
        return objecting.build();
    }

    private Set<String> marketing() {
        return purposes.all().stream()
                .filter(Purpose::advertises)
                .map(Purpose::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private @Nullable Withdrawals withdrawals(@Nullable Objections objecting, @Nullable WithdrawalTokens tokens) {
        Subjects known = subjects;
        return objecting == null || tokens == null || known == null
                ? null
                : new Withdrawals(
                        ControllerId.DEFAULT,
                        tokens,
                        consents,
                        objecting,
                        subject -> known.identifiers(subject).stream()
                                .map(KnownIdentifier::identifier)
                                .toList());
    }

    private List<OwnRecord> own(GdprBuilder said, Stores stores, OwnTypes types) {
        List<OwnRecord> records = new ArrayList<>();
        records.add(new OwnIdentifiers(stores.subjects(), types));
        records.add(new OwnConsentStates(consents, stores.consents(), types));
        RetentionRule proof = said.proofOfConsent;
        records.add(new OwnConsents(stores.consents(), types, proof == null ? List.of() : List.of(proof)));
        List<RetentionRule> ofEntries = proof == null
                ? List.of()
                : List.of(new RetentionRule(
                        proof.atLeast(),
                        proof.from(),
                        proof.basis(),
                        proof.law(),
                        Condition.field(OwnTypes.KIND).startsWith("consent.")));
        records.add(new OwnLedger(ledger, stores.ledger(), stores.consents(), types, ofEntries));
        return records;
    }

    /** The one that is declared, or the default one of an application that declares none or several. */
    private static Controller controller(Catalog catalog) {
        List<Controller> declared = catalog.controllers();
        return declared.size() == 1 ? declared.get(0) : Gdpr.defaultController();
    }

    /** The ledger's disclosures as the room of notices asks for them. */
    private record Disclosed(Disclosures disclosures) implements DisclosureSource {

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
}
