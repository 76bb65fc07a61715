package org.gdpr4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gdpr4j.catalog.Strategy;
import org.gdpr4j.erasure.ErasureRefusedException.Reason;
import org.gdpr4j.erasure.ErasureStore.JournalEntry;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.PersonalDataSource;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The report is earned by a search for what was left. */
class ProofTest {

    private World world = new World(model());
    private Key eva = Key.of(1L);

    private static Model model() {
        Model model = OwnershipTest.shop();
        model.record("Customer").text("initials", it -> it.personal("identity").erase(Strategy.clear()));
        model.record("Customer").text("city", it -> it.personal("contact").erase(Strategy.keep("statistics")));
        model.record("Invoice")
                .required()
                .toOne("buyer", "Customer", it -> it.ownedBy())
                .field("period", LocalDate.class, it -> it.notPersonal(""))
                .text("address", it -> it.personal("contact.address"))
                .says(it -> it.retain("P10Y", "period", LawfulBasis.LEGAL_OBLIGATION, "VAT Act"));
        return model;
    }

    @BeforeEach
    void fill() {
        eva = world.add("Customer", "id", 1L, "name", "Eva Nováková", "email", "eva@example.cz", "initials", "EN");
    }

    @Test
    void whereNothingIsLeftTheReportIsIssuedAndTheKeyDestroyed() {
        ErasurePlan plan = world.erase(eva);
        assertThat(world.erasure.report(plan.id())).isEmpty();
        assertThat(world.keys.find(Execution.key(plan.id()))).isPresent();

        ProofResult result = world.prove();

        assertThat(result.reports()).containsExactly(plan.id());
        ErasureReport report = world.erasure.report(plan.id()).orElseThrow();
        assertThat(report.fingerprint()).isEqualTo(plan.fingerprint());
        assertThat(report.approvedBy()).containsExactly("user:jana");
        assertThat(report.steps()).extracting(Outcome.Done::count).containsExactly(1);
        assertThat(report.expected()).isZero();
        assertThat(PlanFormat.read(report.toJson(), ErasureReport.class)).isEqualTo(report);
        assertThat(report.toText()).contains("found nothing else", "delete 1 × Customer");
        assertThat(world.keys.find(Execution.key(plan.id()))).isEmpty();
        assertThat(world.prove().reports()).isEmpty();
    }

    @Test
    void aValueInAPlaceThatNobodyMapsWithholdsTheReportUntilANamedPersonAcceptsIt() {
        world.source.put("mail_log", Map.of("body", "Dear EVA  nováková, welcome"));
        ErasurePlan plan = world.erase(eva);

        List<Finding> findings = world.prove().findings(plan.id());

        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.place()).isEqualTo("mail_log");
        assertThat(finding.detail()).isEqualTo("body");
        assertThat(finding.fields()).containsExactly("Customer.name");
        assertThat(world.erasure.report(plan.id())).isEmpty();
        assertThat(world.prove().findings(plan.id())).extracting(Finding::id).containsExactly(finding.id());
        refused(() -> world.erasure.accept(plan.id(), "other", World.PETR, "log"));
        refused(() -> world.erasure.accept(plan.id(), finding.id(), World.PETR, " "));

        world.erasure.accept(plan.id(), finding.id(), World.PETR, "the log is deleted after a month");

        ErasureReport report = world.erasure.report(plan.id()).orElseThrow();
        assertThat(report.accepted()).extracting(ErasureReport.Accepted::by).containsExactly("user:petr");
        assertThat(world.keys.find(Execution.key(plan.id()))).isEmpty();
        refused(() -> world.erasure.accept(plan.id(), finding.id(), World.PETR, "again"));
    }

    private static void refused(Runnable act) {
        assertThatExceptionOfType(ErasureRefusedException.class)
                .isThrownBy(act::run)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_FINDING));
    }

    @Test
    void aFindingThatIsGoneAtTheNextProofWithholdsNothing() {
        world.source.put("mail_log", Map.of("body", "eva@example.cz"));
        ErasurePlan plan = world.erase(eva);
        assertThat(world.prove().findings(plan.id())).hasSize(1);
        world.source.clear("mail_log");

        assertThat(world.prove().reports()).containsExactly(plan.id());
    }

    @Test
    void aShortValueIsNotDistinctiveAndWithholdsNothing() {
        world.source.put("mail_log", Map.of("body", "EN 12"));
        ErasurePlan plan = world.erase(eva);

        assertThat(world.prove().reports()).containsExactly(plan.id());
        assertThat(world.erasure.report(plan.id()).orElseThrow().notDistinctive())
                .containsExactly("Customer.initials");
    }

    @Test
    void aValueInMoreThanSoManyOtherPersonsRowsIsNotDistinctive() {
        ErasureOptions two = ErasureOptions.defaults().withOtherPersons(2);
        world.erasure = world.erasure(world.catalog, two, List.of(world.source));
        world.add("Customer", "id", 2L, "name", "Eva Nováková");
        world.add("Customer", "id", 3L, "name", "Eva Nováková");
        ErasurePlan plan = world.erase(eva);
        assertThat(world.prove().findings(plan.id())).hasSize(2);
        world.add("Customer", "id", 4L, "name", "Eva Nováková");

        assertThat(world.prove().reports()).containsExactly(plan.id());
        assertThat(world.erasure.report(plan.id()).orElseThrow().notDistinctive())
                .contains("Customer.name");
    }

    @Test
    void whatThePlanKeepsIsExpectedThere() {
        world.add(
                "Invoice", "id", 1L, "buyer", eva, "period", LocalDate.of(2026, 1, 1), "address", "Eva Nováková, Brno");
        ErasurePlan plan = world.erase(eva);

        assertThat(world.prove().reports()).containsExactly(plan.id());
        ErasureReport report = world.erasure.report(plan.id()).orElseThrow();
        assertThat(report.expected()).isEqualTo(1);
        assertThat(report.kept()).isEqualTo(plan.kept());
    }

    @Test
    void aSourceThatCannotBeSearchedKeepsTheReportOpen() {
        world.erasure = world.erasure(world.catalog, ErasureOptions.defaults(), List.of(world.source, archive()));
        ErasurePlan plan = world.erase(eva);
        assertThat(plan.uncovered()).containsExactly("source archive cannot locate, erase, search");

        Finding open = world.prove().findings(plan.id()).get(0);
        world.erasure.accept(plan.id(), open.id(), World.PETR, "searched by hand");

        assertThat(world.erasure.report(plan.id())).isPresent();
    }

    @Test
    void oneProofServesAllErasuresThatWait() {
        Key jan = world.add("Customer", "id", 2L, "name", "Jan Malíček");
        ErasurePlan evas = world.erase(eva);
        ErasurePlan jans = world.erase(jan);
        world.source.put("mail_log", Map.of("body", "Jan Malíček"));

        ProofResult result = world.prove();

        assertThat(result.reports()).containsExactly(evas.id());
        assertThat(result.findings(jans.id())).hasSize(1);
        assertThat(world.store.find(evas.id()).orElseThrow().journal())
                .extracting(JournalEntry::sealed)
                .noneMatch(text -> text != null && text.contains("Eva"));
    }

    @Test
    void anErasureThatCannotBeReadIsItsOwnFindingAndStopsNoOther() {
        Key jan = world.add("Customer", "id", 2L, "name", "Jan Malíček");
        world.source.put("mail_log", Map.of("body", "Eva Nováková"));
        ErasurePlan evas = world.erase(eva);
        Finding found = world.prove().findings(evas.id()).get(0);
        ErasurePlan jans = world.erase(jan);
        world.transactions.inNew(() -> world.secrets.destroy(Execution.key(evas.id())));

        ProofResult result = world.prove();

        assertThat(result.reports()).containsExactly(jans.id());
        assertThat(result.findings(evas.id()))
                .hasSize(2)
                .contains(found)
                .anySatisfy(finding -> assertThat(finding.words()).contains("cannot be read"));
        assertThat(world.prove().findings(evas.id())).isEqualTo(result.findings(evas.id()));
        result.findings(evas.id())
                .forEach(finding -> world.erasure.accept(evas.id(), finding.id(), World.PETR, "searched by hand"));
        assertThat(world.erasure.report(evas.id())).isPresent();
    }

    @Test
    void aJobAnswersForNothing() {
        world.source.put("mail_log", Map.of("body", "Eva Nováková"));
        ErasurePlan plan = world.erase(eva);
        Finding finding = world.prove().findings(plan.id()).get(0);

        assertThatExceptionOfType(ErasureRefusedException.class)
                .isThrownBy(() -> world.erasure.accept(plan.id(), finding.id(), Actor.job("nightly"), "old log"))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NO_PERSON));
    }

    @Test
    void aTableWithoutAKeySaysInHowManyRowsSomethingWasFound() {
        world.source.put("mail_log", Map.of("body", "Eva Nováková"));
        world.source.put("mail_log", Map.of("body", "to Eva Nováková, Brno"));
        ErasurePlan plan = world.erase(eva);

        Finding finding = world.prove().findings(plan.id()).get(0);

        assertThat(finding.rows()).isEqualTo(2);
        assertThat(finding.words()).contains("2 rows of", "accepted together, later ones too");
        assertThat(new Finding("1", List.of("Customer.name"), "mail_log", "body", "", 1).words())
                .contains("in 1 row of");
    }

    @Test
    void aDayIsSoughtAsPeopleWriteItAndAWordForEverybodyIsNot() {
        Model model = model();
        model.record("Customer")
                .field(
                        "born",
                        LocalDate.class,
                        it -> it.personal("identity.birth").erase(Strategy.clear()))
                .field("sex", Sex.class, it -> it.personal("identity").erase(Strategy.clear()));
        world = new World(model);
        world.add("Customer", "id", 1L, "born", LocalDate.of(1984, 5, 7), "sex", "FEMALE");
        world.source.put(
                "form", Map.of("a", "born 07.05.1984", "b", "7. 5. 1984", "c", "07/05/1984", "d", "1984-05-07"));
        world.source.put("list", Map.of("sex", "FEMALE"));
        ErasurePlan plan = world.erase(eva);

        assertThat(world.prove().findings(plan.id()))
                .extracting(Finding::detail)
                .containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    enum Sex {
        FEMALE,
        MALE
    }

    @Test
    void aSourceThatCameAfterTheActIsAFinding() {
        ErasurePlan plan = world.erase(eva);
        world.erasure = world.erasure(world.catalog, ErasureOptions.defaults(), List.of(world.source, archive()));

        assertThat(world.prove().findings(plan.id()))
                .extracting(Finding::place)
                .containsExactly("source archive cannot locate, erase, search");
    }

    @Test
    void aSourceThatCameAfterThePlanIsDrift() {
        ErasurePlan plan = world.approved(eva);
        world.erasure = world.erasure(world.catalog, ErasureOptions.defaults(), List.of(world.source, archive()));

        assertThatExceptionOfType(PlanDriftException.class)
                .isThrownBy(() -> world.erasure.execute(plan.id(), World.JANA))
                .withMessageContaining("source archive");
    }

    @Test
    void theReportSaysInWordsWhatWasNotReachedAndEverythingElse() {
        world.erasure = world.erasure(world.catalog, ErasureOptions.defaults(), List.of(world.source, archive()));
        world.add("Invoice", "id", 1L, "buyer", eva, "period", LocalDate.of(2026, 1, 1), "address", "Eva Nováková");
        ErasurePlan plan = world.erase(eva);
        world.prove()
                .findings(plan.id())
                .forEach(it -> world.erasure.accept(plan.id(), it.id(), World.PETR, "by hand"));

        assertThat(world.erasure.report(plan.id()).orElseThrow().toText())
                .contains(
                        "Art. 17(1)(b)",
                        "controller default",
                        "issued 2026-03-01T12:00:00Z",
                        plan.fingerprint(),
                        "in 1 cells",
                        "where it could look");
    }

    private static PersonalDataSource archive() {
        return new PersonalDataSource() {
            @Override
            public String name() {
                return "archive";
            }

            @Override
            public Set<String> records() {
                return Set.of();
            }
        };
    }

    @Test
    void aPlanThatWasTamperedWithStaysOpenWhoeverAcceptsIt() {
        ErasurePlan plan = world.erase(eva);
        InMemoryErasureStore forged = new InMemoryErasureStore();
        ErasureStore.Dossier dossier = world.store.find(plan.id()).orElseThrow();
        forged.save(plan.id(), "customer:1", "default", dossier.json().replace("DELETE", "DETACH"));
        dossier.journal().forEach(forged::append);
        Erasure erasure = new Erasure(
                world.catalog,
                List.of(world.source),
                world.retention,
                world.secrets,
                forged,
                world.ledger,
                new InMemoryTransactions(List.of(world.source, forged, world.entries)),
                ErasureOptions.defaults(),
                world.clock);

        Finding finding = erasure.prove(World.JANA).findings(plan.id()).get(0);

        assertThat(finding.words()).contains("cannot be read");
        assertThatExceptionOfType(ErasureRefusedException.class)
                .isThrownBy(() -> erasure.accept(plan.id(), finding.id(), World.PETR, "never mind"));
        assertThat(erasure.awaitingReport()).containsExactly(plan.id());
        assertThat(erasure.findings(plan.id())).containsExactly(finding);
    }
}
