package org.gdpr4j.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.ClassSource;
import org.gdpr4j.catalog.Declarations;
import org.gdpr4j.catalog.NotPersonal;
import org.gdpr4j.catalog.Problem;
import org.gdpr4j.problem.GdprException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdoptionTest {

    private static final Clock TODAY = on("2026-11-24");
    private static final LocalDate MARCH = LocalDate.parse("2027-03-01");

    static class Customer {
        UUID id;
        String email;
        String colour;
    }

    static class Order {
        UUID id;
        String note;
    }

    static class Solved {
        UUID id;

        @NotPersonal
        String colour;
    }

    @TempDir
    Path folder;

    private final Catalog before = catalog(Customer.class);
    private final Catalog after = catalog(Customer.class, Order.class);

    @Test
    void reportNeverFails() {
        Assessment assessment = Adoption.of(after, Mode.REPORT).check(TODAY);

        assertThat(assessment.failing())
                .extracting(Problem::place)
                .containsExactly("Customer.colour", "Customer.email", "Order.note");
        assertThatCode(() -> Adoption.of(after, Mode.REPORT).start()).doesNotThrowAnyException();
    }

    @Test
    void enforceNamesEveryProblemAtOnceWithItsRemedy() {
        AdoptionException refused = catchThrowableOfType(
                AdoptionException.class, () -> Adoption.of(after, Mode.ENFORCE).check(TODAY));

        assertThat(refused.problems()).hasSize(3);
        assertThat(refused)
                .hasMessageContaining("3 problems")
                .hasMessageContaining("UNCLASSIFIED_FIELD at Customer.email")
                .hasMessageContaining("Its name suggests @PersonalData(\"contact.email\").")
                .hasMessageContaining("Order.note");
    }

    @Test
    void onlyWhatIsNewFailsAgainstTheBaseline() {
        // snippet:freeze
        Path file = folder.resolve("gdpr-baseline.json");
        Adoption.of(before, Mode.BASELINE).freeze(file);
        // end

        assertThat(Adoption.of(before, Mode.BASELINE)
                        .baseline(file)
                        .check(TODAY)
                        .baselined())
                .hasSize(2);
        assertThatThrownBy(
                        () -> Adoption.of(after, Mode.BASELINE).baseline(file).check(TODAY))
                .isInstanceOf(AdoptionException.class)
                .hasMessageContaining("1 problems")
                .hasMessageContaining("Order.note")
                .hasMessageNotContaining("Customer");
        assertThatThrownBy(
                        () -> Adoption.of(after, Mode.BASELINE).baseline(file).start())
                .isInstanceOf(AdoptionException.class);
    }

    @Test
    void enforceNoLongerHeedsTheBaseline() {
        Path file = frozen(before);

        assertThatThrownBy(
                        () -> Adoption.of(before, Mode.ENFORCE).baseline(file).check(TODAY))
                .isInstanceOf(AdoptionException.class);
    }

    @Test
    void whatIsSolvedIsReportedSoThatTheFileShrinks() {
        Path file = frozen(after);

        Assessment assessment = Adoption.of(catalog(Customer.class, Solved.class), Mode.BASELINE)
                .baseline(file)
                .check(TODAY);

        assertThat(assessment.stale()).containsExactly(new Finding(Problem.Kind.UNCLASSIFIED_FIELD, "Order", "note"));
        assertThat(assessment.summary()).contains("freeze the baseline again: UNCLASSIFIED_FIELD at Order.note");
        assertThat(frozen(before)).content().doesNotContain("Order");
    }

    @Test
    void theFileIsSortedAndTheSameEachTimeAndHoldsNamesOnly() throws IOException {
        Path file = frozen(after);

        assertThat(file).content().isEqualTo("""
                {
                  "version": 1,
                  "findings": [
                    {"record": "Customer", "field": "colour", "kind": "UNCLASSIFIED_FIELD"},
                    {"record": "Customer", "field": "email", "kind": "UNCLASSIFIED_FIELD"},
                    {"record": "Order", "field": "note", "kind": "UNCLASSIFIED_FIELD"}
                  ],
                  "waivers": []
                }
                """);
        String first = Files.readString(file);
        Adoption.of(after, Mode.REPORT).freeze(file);
        assertThat(file).content().isEqualTo(first);
    }

    @Test
    void aWaiverLetsOneFieldStandUntilItsDay() {
        // snippet:waive
        Adoption adoption = Adoption.of(before, Mode.ENFORCE)
                .waive(
                        Waiver.of("Customer", "email", "moves to the CRM in spring", LocalDate.parse("2027-03-01")),
                        Waiver.of("Customer", "colour", "nobody knows yet", LocalDate.parse("2027-03-01")));
        adoption.check(TODAY);
        // end

        assertThat(adoption.check(on("2027-02-28")).waived()).hasSize(2);
        assertThatThrownBy(() -> adoption.check(on("2027-03-01")))
                .isInstanceOf(AdoptionException.class)
                .hasMessageContaining("Its waiver ended on 2027-03-01: moves to the CRM in spring");
    }

    @Test
    void anExpiredWaiverFailsTheBuildAndNeverAStartingProduction() {
        Adoption adoption = Adoption.of(before, Mode.ENFORCE)
                .waive(
                        Waiver.of("Customer", "email", "soon", LocalDate.parse("2020-01-01")),
                        Waiver.of("Customer", "colour", "soon", LocalDate.parse("2020-01-01")));

        assertThatThrownBy(() -> adoption.check(TODAY)).isInstanceOf(AdoptionException.class);
        assertThatCode(adoption::start).doesNotThrowAnyException();
    }

    @Test
    void anExpiredWaiverFailsEvenWhereTheBaselineHoldsTheSame() {
        Path file = frozen(before);
        Adoption adoption = Adoption.of(before, Mode.BASELINE)
                .baseline(file)
                .waive(Waiver.of("Customer", "email", "soon", LocalDate.parse("2020-01-01")));

        assertThatThrownBy(() -> adoption.check(TODAY)).hasMessageContaining("Customer.email");
    }

    @Test
    void waiversMayStandInTheFileAndStayWhenItIsFrozenAgain() throws IOException {
        Path file = folder.resolve("waivers.json");
        Files.writeString(file, """
                {"version": 1, "waivers": [
                  {"record": "Customer", "field": "email", "kind": "UNCLASSIFIED_FIELD", "reason": "r", "expires": "2027-03-01"}
                ]}
                """);

        Adoption.of(before, Mode.BASELINE).freeze(file);

        Assessment assessment =
                Adoption.of(before, Mode.BASELINE).baseline(file).check(TODAY);
        assertThat(assessment.waived()).extracting(Problem::place).containsExactly("Customer.email");
        assertThat(assessment.baselined()).extracting(Problem::place).containsExactly("Customer.colour");
    }

    @Test
    void aWaiverWithoutAProblemIsReported() {
        Adoption adoption = Adoption.of(before, Mode.REPORT).waive(Waiver.of("Customer", "gone", "r", MARCH));

        assertThat(adoption.check(TODAY).unused()).extracting(Waiver::place).containsExactly("Customer.gone");
    }

    @Test
    void aWaiverWithWildcardOrWithoutReasonIsRefused() {
        assertThatThrownBy(() -> Waiver.of("Customer", "*", "r", MARCH)).hasMessageContaining("wildcard");
        assertThatThrownBy(() -> Waiver.of("Cust%", "email", "r", MARCH)).hasMessageContaining("wildcard");
        assertThatThrownBy(() -> Waiver.of("Customer", "email", " ", MARCH)).hasMessageContaining("reason");
        assertThatThrownBy(() -> Waiver.of("Customer", "", "r", MARCH)).hasMessageContaining("names no field");
    }

    @Test
    void aBaselineThatIsMissingIsSaidWithTheCure() {
        assertThatThrownBy(() -> Adoption.of(before, Mode.BASELINE).check(TODAY))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("Adoption.freeze");
        assertThatThrownBy(() -> Adoption.of(before, Mode.BASELINE)
                        .baseline(folder.resolve("none.json"))
                        .check(TODAY))
                .hasMessageContaining("none.json cannot be read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]| is no JSON object",
                "{}| version is not 1",
                "{\"version\": 2}| version is not 1",
                "{\"version\": 1, \"version\": 1}| is no JSON",
                "{\"version\": 1} x| is no JSON",
                "{\"version\": 1, \"baseline\": []}| unknown property 'baseline'",
                "{\"version\": 1, \"findings\": {}}| 'findings' is no list",
                "{\"version\": 1, \"findings\": [1]}| a finding is no JSON object",
                "{\"version\": 1, \"findings\": [{\"kind\": \"WHOSE\"}]}| a finding has no 'record'",
                "{\"version\": 1, \"findings\": [{\"kind\": \"X\", \"record\": \"A\"}]}| no kind of problem named 'X'",
                "{\"version\": 1, \"findings\": [{\"kind\": \"WHOSE\", \"record\": 1}]}| is no text",
                "{\"version\": 1, \"waivers\": [{\"record\": \"A\", \"field\": \"b\", \"reason\": \"r\"}]}| has no 'expires'",
                "{\"version\": 1, \"waivers\": [{\"record\": \"A\", \"field\": \"b\", \"reason\": \"r\", \"expires\": \"soon\"}]}| no day",
                "{\"version\": 1, \"waivers\": [{\"record\": \"A\", \"field\": \"*\", \"reason\": \"r\", \"expires\": \"2027-01-01\"}]}| wildcard",
            })
    void aBaselineThatIsNotExactlyOneIsRefused(String text, String why) throws IOException {
        Path file = folder.resolve("bad.json");
        Files.writeString(file, text);

        assertThatThrownBy(
                        () -> Adoption.of(before, Mode.BASELINE).baseline(file).check(TODAY))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining(why.strip());
    }

    private Path frozen(Catalog catalog) {
        Path file = folder.resolve("gdpr-baseline.json");
        Adoption.of(catalog, Mode.REPORT).freeze(file);
        return file;
    }

    private static Catalog catalog(Class<?>... types) {
        return Catalog.of(ClassSource.of(types), Declarations.none());
    }

    private static Clock on(String day) {
        return Clock.fixed(LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }
}
