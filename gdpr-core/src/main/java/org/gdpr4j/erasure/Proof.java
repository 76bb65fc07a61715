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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.erasure.ErasureRefusedException.Reason;
import org.gdpr4j.erasure.ErasureStore.Dossier;
import org.gdpr4j.erasure.ErasureStore.JournalEntry.Kind;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.source.Needles;
import org.gdpr4j.source.PersonalDataSource;
import org.gdpr4j.source.SearchingSource;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.transaction.Transactions;

/** Searches for what is left of erased persons, in one pass for all that wait, and issues reports. */
final class Proof {

    private final Catalog catalog;
    private final Planner planner;
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
            Planner planner,
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
        this.planner = planner;
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
            List<Waiting> waiting =
                    store.awaitingReport().stream().map(this::waiting).toList();
            search(waiting.stream().flatMap(it -> it.sought().stream()).toList());
            List<UUID> reports = new ArrayList<>();
            Map<UUID, List<Finding>> open = new LinkedHashMap<>();
            for (Waiting it : waiting) {
                String number = String.valueOf(it.before().of(Kind.PROVED).size() + 1);
                journal.write(it.id(), Kind.PROVED, number, by, result(it));
                List<Finding> left = issueIfNothingIsOpen(it.id(), by.toString());
                if (left.isEmpty()) {
                    reports.add(it.id());
                } else {
                    open.put(it.id(), left);
                }
            }
            return new ProofResult(reports, open);
        });
    }

    /** An erasure to prove; without what is sought where that cannot be read, which must not stop the others. */
    private record Waiting(Dossier before, Optional<Sought> sought, String unreadable) {
        UUID id() {
            return before.plan();
        }
    }

    private Waiting waiting(UUID id) {
        Dossier dossier = plans.dossier(id);
        try {
            ErasurePlan plan = plans.read(dossier);
            SoughtValues values = new SoughtValues();
            chain(dossier).forEach(part -> open(part, values));
            return new Waiting(dossier, Optional.of(new Sought(plan, values, catalog, digests, secrets)), "");
        } catch (GdprException e) {
            return new Waiting(dossier, Optional.empty(), "what this erasure seeks cannot be read: " + e.getMessage());
        }
    }

    private void open(Dossier dossier, SoughtValues values) {
        UUID id = dossier.plan();
        for (String sealed : Journal.sealed(dossier)) {
            byte[] opened =
                    secrets.decrypt(Execution.key(id), Base64.getDecoder().decode(sealed), id.toString());
            values.addAll(SoughtValues.read(opened));
        }
    }

    /** The plan, and those before it that drifted after some of their windows. */
    private List<Dossier> chain(Dossier dossier) {
        List<Dossier> chain = new ArrayList<>();
        Optional<Dossier> next = Optional.of(dossier);
        while (next.isPresent()) {
            chain.add(next.get());
            next = Journal.continued(next.get()).map(plans::dossier);
        }
        return chain;
    }

    /** What could not be sought is a finding; what the last proof found stays found. */
    private Journal.ProofBody result(Waiting waiting) {
        if (waiting.sought().isPresent()) {
            return waiting.sought().get().result(options, planner.uncovered());
        }
        String place = waiting.unreadable();
        Finding unreadable =
                new Finding(Sought.id(secrets, waiting.id(), List.of(), place), List.of(), place, "", "", 0);
        if (!waiting.before().has(Kind.PROVED)) {
            return new Journal.ProofBody(List.of(unreadable), List.of(), 0);
        }
        Journal.ProofBody last = proof(waiting.before());
        Set<Finding> findings = new LinkedHashSet<>(last.findings());
        findings.add(unreadable);
        return new Journal.ProofBody(List.copyOf(findings), last.notDistinctive(), last.expected());
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
        if (by.kind() != Actor.Kind.USER) {
            throw new ErasureRefusedException(
                    Reason.NO_PERSON, "A finding is accepted by a person who answers for it, not by " + by + ".");
        }
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
        issueIfNothingIsOpen(id, by.toString());
    }

    private List<Finding> issueIfNothingIsOpen(UUID id, String by) {
        return issueIfNothingIsOpen(plans.dossier(id), by);
    }

    private List<Finding> issueIfNothingIsOpen(Dossier dossier, String by) {
        UUID id = dossier.plan();
        List<Finding> open = open(dossier);
        if (open.isEmpty() && !dossier.has(Kind.REPORTED)) {
            journal.write(id, Kind.REPORTED, Journal.ONLY, by, report(dossier), null);
            chain(dossier).forEach(part -> secrets.destroy(Execution.key(part.plan())));
        }
        return open;
    }

    /**
     * The report; issued now where the last findings were accepted by several at once, none of whom saw the others', in the
     * name of who accepted last.
     */
    Optional<ErasureReport> report(UUID id) {
        Dossier dossier = plans.dossier(id);
        if (dossier.has(Kind.PROVED)
                && !dossier.has(Kind.REPORTED)
                && open(dossier).isEmpty()) {
            Kind last = dossier.has(Kind.ACCEPTED) ? Kind.ACCEPTED : Kind.PROVED;
            issueIfNothingIsOpen(dossier, Journal.last(dossier, last).actor());
            dossier = plans.dossier(id);
        }
        return dossier.has(Kind.REPORTED)
                ? Optional.of(
                        PlanFormat.read(Journal.last(dossier, Kind.REPORTED).body(), ErasureReport.class))
                : Optional.empty();
    }

    /** What the newest proof found and nobody has accepted. */
    static List<Finding> open(Dossier dossier) {
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
                plan.plannedBy().toString(),
                Journal.approvedBy(dossier, plan),
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
