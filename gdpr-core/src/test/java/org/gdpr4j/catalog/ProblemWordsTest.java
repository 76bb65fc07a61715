package org.gdpr4j.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gdpr4j.purpose.LawfulBasis;
import org.junit.jupiter.api.Test;

/** What a problem says to who has to solve it. */
class ProblemWordsTest {

    @Retain(
            atLeast = "ten years",
            from = "dya",
            basis = LawfulBasis.LEGAL_OBLIGATION,
            law = " ",
            condition = "color = 'red'")
    static class AllWrong {
        UUID id;

        @NotPersonal
        LocalDate day;
    }

    static class Numbered {
        @Mapped.Col(key = true, nullable = false)
        Long number;
    }

    static class ByNationalNumber {
        @Mapped.Col(key = true, nullable = false)
        Long pesel;
    }

    static class Plain {
        UUID id;

        String size;
    }

    private static List<Problem> problems(Class<?> type) {
        return Catalog.of(ClassSource.of(type), Declarations.none()).verify();
    }

    private static Problem unclassified(Class<?> type) {
        return problems(type).stream()
                .filter(it -> it.kind() == Problem.Kind.UNCLASSIFIED_FIELD)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void allThatIsWrongWithAFloorIsToldAtOnce() {
        assertThat(problems(AllWrong.class))
                .filteredOn(it -> it.place().equals("AllWrong.dya"))
                .extracting(Problem::what)
                .containsExactlyInAnyOrder(
                        "'ten years' is no calendar period.",
                        "There is no field named 'dya'.",
                        "A floor names no law or contract.",
                        "There is no field named 'color'.");
    }

    @Test
    void anAssignedKeySaysWhyItIsAskedAndWhatToDo() {
        Problem problem = unclassified(Numbered.class);

        assertThat(problem.what()).contains("a key that the application assigns", "whether it is personal");
        assertThat(problem.remedy()).contains("@NotPersonal", "@PersonalData", "@GeneratedValue");
        assertThat(unclassified(ByNationalNumber.class).remedy())
                .contains("@PersonalData(\"identity.national-number\")");
        assertThat(unclassified(Plain.class).what()).isEqualTo("Nothing says whether it is personal.");
    }
}
