package org.gdpr4j.erasure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.erasure.ErasureRefusedException.Reason;
import org.gdpr4j.erasure.ErasureStore.Dossier;
import org.gdpr4j.erasure.ErasureStore.JournalEntry;
import org.gdpr4j.erasure.ErasureStore.JournalEntry.Kind;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.source.Needles;
import org.gdpr4j.source.PersonalDataSource;
import org.gdpr4j.source.SearchingSource;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.transaction.Transactions;

/** Searches for what is left of erased persons, in one pass for all that wait, and issues reports. */
final class Proof {

    private final Catalog catalog;
    private final Plans plans;
    private final Digests digests;
    private final Secrets secrets;
    private final ErasureStore store;
    private final Journal journal;
    private final List<PersonalDataSource> sources;
    private final Transactions transactions;
    private final ErasureOptions options;
    private final Clock clock;

    Proof(
            Catalog catalog,
            Plans plans,
            Digests digests,
            Secrets secrets,
            ErasureStore store,
            Journal journal,
            List<PersonalDataSource> sources,
            Transactions transactions,
            ErasureOptions options,
            Clock clock) {
        this.catalog = catalog;
        this.plans = plans;
        this.digests = digests;
        this.secrets = secrets;
        this.store = store;
        this.journal = journal;
        this.sources = sources;
        this.transactions = transactions;
        this.options = options;
        this.clock = clock;
    }

    ProofResult prove(Actor by) {
        return transactions.inNew(() -> {
            List<Sought> waiting =
                    store.awaitingReport().stream().map(this::sought).toList();
            search(waiting);
            List<UUID> reports = new ArrayList<>();
            Map<UUID, List<Finding>> open = new LinkedHashMap<>();
            for (Sought sought : waiting) {
                UUID id = sought.plan().id();
                Dossier before = plans.dossier(id);
                String number = String.valueOf(before.of(Kind.PROVED).size() + 1);
                journal.write(id, Kind.PROVED, number, by, sought.result(options));
                List<Finding> left = issueIfNothingIsOpen(id, by);
                if (left.isEmpty()) {
                    reports.add(id);
                } else {
                    open.put(id, left);
                }
            }
            return new ProofResult(reports, open);
        });
    }

    private Sought sought(UUID id) {
        Dossier dossier = plans.dossier(id);
        ErasurePlan plan = plans.read(dossier);
        String sealed =
                Objects.requireNonNull(Journal.last(dossier, Kind.OUTCOME).sealed());
        byte[] opened = secrets.decrypt(Execution.key(id), Base64.getDecoder().decode(sealed), id.toString());
        return new Sought(plan, SoughtValues.read(opened), catalog, digests, secrets);
    }

    private void search(List<Sought> waiting) {
        Set<String> distinct = new LinkedHashSet<>();
        waiting.forEach(sought -> distinct.addAll(sought.texts()));
        if (distinct.isEmpty()) {
            return;
        }
        List<String> texts = List.copyOf(distinct);
        Map<String, List<Sought>> soughtBy = new HashMap<>();
        for (Sought sought : waiting) {
            sought.texts()
                    .forEach(text -> soughtBy.computeIfAbsent(text, key -> new ArrayList<>())
                            .add(sought));
        }
        Needles needles = Needles.of(texts);
        for (PersonalDataSource source : sources) {
            if (source instanceof SearchingSource searching) {
                searching.search(needles, hit -> {
                    String text = texts.get(hit.needle());
                    soughtBy.getOrDefault(text, List.of()).forEach(sought -> sought.hit(text, hit));
                });
            }
        }
    }

    void accept(UUID id, String finding, Actor by, String reason) {
        Dossier dossier = plans.dossier(id);
        if (reason.isBlank()) {
            throw new ErasureRefusedException(
                    Reason.UNKNOWN_FINDING, "A finding is accepted with a reason that can be shown later. Give one.");
        }
        Finding open = open(dossier).stream()
                .filter(it -> it.id().equals(finding))
                .findFirst()
                .orElseThrow(() -> new ErasureRefusedException(
                        Reason.UNKNOWN_FINDING,
                        "Plan " + id + " has no open finding '" + finding
                                + "'. Findings come from prove(); one is accepted once."));
        journal.write(id, Kind.ACCEPTED, finding, by, new Journal.AcceptedBody(open, reason));
        issueIfNothingIsOpen(id, by);
    }

    private List<Finding> issueIfNothingIsOpen(UUID id, Actor by) {
        Dossier dossier = plans.dossier(id);
        List<Finding> open = open(dossier);
        if (open.isEmpty() && !dossier.has(Kind.REPORTED)) {
            journal.write(id, Kind.REPORTED, Journal.ONLY, by, report(dossier));
            secrets.destroy(Execution.key(id));
        }
        return open;
    }

    /** What the newest proof found and nobody has accepted. */
    private static List<Finding> open(Dossier dossier) {
        if (!dossier.has(Kind.PROVED) || dossier.has(Kind.REPORTED)) {
            return List.of();
        }
        Set<String> accepted = new HashSet<>();
        Journal.accepted(dossier).forEach(it -> accepted.add(it.finding().id()));
        return proof(dossier).findings().stream()
                .filter(finding -> !accepted.contains(finding.id()))
                .toList();
    }

    private static Journal.ProofBody proof(Dossier dossier) {
        return PlanFormat.read(Journal.last(dossier, Kind.PROVED).body(), Journal.ProofBody.class);
    }

    private ErasureReport report(Dossier dossier) {
        ErasurePlan plan = plans.read(dossier);
        Journal.ProofBody proof = proof(dossier);
        return new ErasureReport(
                plan.id(),
                plan.subject(),
                plan.controller(),
                plan.ground(),
                plan.fingerprint(),
                dossier.of(Kind.APPROVED).stream().map(JournalEntry::actor).toList(),
                Journal.last(dossier, Kind.OUTCOME).at(),
                Journal.last(dossier, Kind.PROVED).at(),
                clock.instant(),
                Journal.outcome(dossier, false).steps(),
                plan.kept(),
                Journal.accepted(dossier),
                proof.notDistinctive(),
                proof.expected());
    }
}
