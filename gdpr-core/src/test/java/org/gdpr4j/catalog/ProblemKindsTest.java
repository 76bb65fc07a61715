package org.gdpr4j.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gdpr4j.catalog.Schema.Column;
import org.gdpr4j.house.Repository;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.subject.IdentifierType;
import org.junit.jupiter.api.Test;

/** One record for each kind of problem, and next to it the one that does not have it. */
class ProblemKindsTest {

    private static final Set<Problem.Kind> OF_THE_SCHEMA = Set.of(
            Problem.Kind.UNMAPPED_TABLE,
            Problem.Kind.UNMAPPED_COLUMN,
            Problem.Kind.UNMAPPED_FOREIGN_KEY,
            Problem.Kind.NO_PRIMARY_KEY);

    @DataSubject("customer")
    static class Customer {
        UUID id;

        @PersonalData("identity.name")
        String name;
    }

    static class Unclassified {
        UUID id;

        @NotPersonal
        String colour;

        String size;
    }

    static class Sounding {
        UUID id;

        @NotPersonal
        String email;

        @NotPersonal("the shop's own, printed on the door")
        String phone;
    }

    static class Nobodys {
        UUID id;

        @PersonalData("contact.email")
        String email;
    }

    static class MaybeOwned {
        UUID id;

        @OwnedBy
        Customer buyer;

        @PersonalData("financial")
        BigDecimal amount;
    }

    static class SurelyOwned {
        UUID id;

        @OwnedBy
        @Mapped.Col(nullable = false)
        Customer buyer;

        @PersonalData("financial")
        BigDecimal amount;
    }

    static class MaybeOwnedByValue {
        UUID id;

        @OwnedBy(by = IdentifierType.EMAIL, subject = "customer")
        @PersonalData("contact.email")
        @Mapped.Col(indexed = false)
        String address;
    }

    @WhenErased(RecordStrategy.DETACH)
    static class Stays {
        UUID id;

        @OwnedBy
        Customer buyer;

        @PersonalData("communication")
        String note;

        @PersonalData("communication")
        @Erase(Strategy.Kind.CLEAR)
        String remark;

        @PersonalData("identity.name")
        @Erase(Strategy.Kind.CLEAR)
        @Mapped.Col(nullable = false)
        String signature;

        @PersonalData("contact.email")
        @Erase(value = Strategy.Kind.CONSTANT, with = "gone")
        @Mapped.Col(unique = true)
        String email;

        @PersonalData("contact.phone")
        @Erase(Strategy.Kind.PSEUDONYM)
        @Mapped.Col(length = 20)
        String phone;
    }

    static class Chat {
        UUID id;

        @OwnedBy
        Customer sender;

        @OwnedBy(onLeave = OnLeave.DETACH)
        Customer second;

        @PersonalData("communication")
        String text;

        @PersonalData(value = "communication", of = "second")
        @Erase(Strategy.Kind.CLEAR)
        String answer;
    }

    static class Group {
        UUID id;

        @OwnedBy
        @Mapped.Joined
        Set<Customer> members;
    }

    static class Team {
        UUID id;

        @OwnedBy
        Set<Seat> seats;
    }

    static class Seat {
        UUID id;

        @OwnedBy
        Customer person;
    }

    @Retain(atLeast = "P1Y", from = "day", basis = LawfulBasis.CONTRACT, law = "Terms, 5")
    static class Ring {
        UUID id;

        @NotPersonal
        LocalDate day;

        @OwnedBy
        Ring next;

        @OwnedBy
        Ring previous;

        @OwnedBy
        Customer buyer;
    }

    static class Points {
        UUID id;
        Customer somebody;

        @Refers
        Customer other;

        @Refers
        @Mapped.Col(nullable = false)
        Customer always;

        @Refers
        @Mapped.Col(nullable = false)
        Unclassified thing;

        @Refers
        @Mapped.Col(indexed = false)
        Customer slow;
    }

    static class Names {
        UUID id;

        @OwnedBy
        Customer buyer;

        @PersonalData(value = "communication", purposes = "newsletter")
        String text;
    }

    static class Contradicts {
        UUID id;

        @NotPersonal("a price list")
        String tariff;

        @PersonalData("identity")
        @NotPersonal("both at once")
        String both;
    }

    @Retain(atLeast = "ten years", from = "day", basis = LawfulBasis.LEGAL_OBLIGATION, law = "Some Act")
    static class Invalid {
        UUID id;

        @NotPersonal
        LocalDate day;

        @NotPersonal
        @Erase(Strategy.Kind.KEEP)
        String kept;
    }

    @DataSubject("member")
    static class Member {
        @PersonalData("contact.email")
        @Mapped.Col(key = true, nullable = false)
        String email;
    }

    static class Odd {
        UUID id;

        @Mapped.Uncovered("a map of maps")
        String odd;
    }

    @Test
    void everyKindOfProblemIsFoundWhereItIsAndNotBesideIt() {
        found(Problem.Kind.UNCLASSIFIED_FIELD, "size", Unclassified.class);
        found(Problem.Kind.PERSONAL_NAME_WITHOUT_REASON, "email", Sounding.class);
        found(Problem.Kind.NO_PATH_TO_A_PERSON, "", Nobodys.class);
        found(Problem.Kind.NULLABLE_PATH, "buyer", MaybeOwned.class);
        found(Problem.Kind.NULLABLE_PATH, "address", MaybeOwnedByValue.class);
        none(Problem.Kind.NULLABLE_PATH, SurelyOwned.class);
        found(Problem.Kind.STRATEGY_MISSING, "note", Stays.class);
        assertThat(places(Problem.Kind.STRATEGY_DOES_NOT_FIT, catalog(Stays.class)))
                .containsExactlyInAnyOrder("Stays.signature", "Stays.email", "Stays.phone");
        found(Problem.Kind.WHOSE, "text", Chat.class);
        found(Problem.Kind.ON_LEAVE_MISSING, "sender", Chat.class);
        found(Problem.Kind.ON_LEAVE_MISSING, "members", Group.class);
        found(Problem.Kind.ON_LEAVE_MISSING, "seats", Team.class, Seat.class);
        found(Problem.Kind.UNDECLARED_LINK, "somebody", Points.class, Unclassified.class);
        found(Problem.Kind.LINK_CANNOT_BE_EMPTIED, "always", Points.class, Unclassified.class);
        found(Problem.Kind.FOREIGN_KEY_WITHOUT_INDEX, "slow", Points.class, Unclassified.class);
        none(Problem.Kind.FOREIGN_KEY_WITHOUT_INDEX, MaybeOwnedByValue.class);
        found(Problem.Kind.UNKNOWN_NAME, "text", Names.class);
        found(Problem.Kind.CONTRADICTION, "both", Contradicts.class);
        assertThat(places(Problem.Kind.INVALID_DECLARATION, catalog(Invalid.class)))
                .containsExactlyInAnyOrder("Invalid.day", "Invalid.kept");
        found(Problem.Kind.PERSONAL_SUBJECT_KEY, "email", Member.class);
        found(Problem.Kind.UNCOVERED_MAPPING, "odd", Odd.class);
    }

    @Test
    void whatIsInTheSchemaAndInNoEntityIsFound() {
        assertThat(catalog(SurelyOwned.class).verify())
                .extracting(Problem::kind)
                .doesNotContainAnyElementsOf(OF_THE_SCHEMA);
        Catalog catalog = Catalog.of(
                ClassSource.of(Customer.class, SurelyOwned.class).but(ProblemKindsTest::drifted), Declarations.none());

        assertThat(places(Problem.Kind.UNMAPPED_TABLE, catalog)).containsExactly("backup");
        assertThat(places(Problem.Kind.UNMAPPED_COLUMN, catalog)).containsExactly("customer.nickname");
        assertThat(places(Problem.Kind.UNMAPPED_FOREIGN_KEY, catalog)).containsExactly("backup.customer_id");
        assertThat(places(Problem.Kind.NO_PRIMARY_KEY, catalog)).containsExactly("Customer");
    }

    @Test
    void aRecordThatAFloorKeepsKeepsItsOwnerAlsoThroughRings() {
        assertThat(places(Problem.Kind.STRATEGY_MISSING, catalog(Ring.class))).containsExactly("Customer.name");
    }

    @Test
    void everyKindThatThereIsStandsInThisClass() throws Exception {
        String source = Files.readString(
                Repository.root().resolve("gdpr-core/src/test/java/org/gdpr4j/catalog/ProblemKindsTest.java"));
        assertThat(Problem.Kind.values())
                .allSatisfy(kind -> assertThat(source.split(kind.name(), -1))
                        .as("uses of %s", kind)
                        .hasSizeGreaterThan(1));
    }

    @Test
    void graveProblemsComeFirstAndEachNamesItsRemedy() {
        List<Problem> problems = catalog(MaybeOwned.class, Unclassified.class).verify();

        assertThat(problems).isSorted().allSatisfy(it -> assertThat(it.remedy()).endsWith("."));
        assertThat(problems.get(0).severity()).isEqualTo(Problem.Severity.ERROR);
        assertThat(problems.get(problems.size() - 1).severity()).isEqualTo(Problem.Severity.WARNING);
    }

    private static Schema drifted(Schema schema) {
        Schema.Table customer = schema.table("customer").orElseThrow();
        List<Column> more = new ArrayList<>(customer.columns());
        more.add(new Column("customer", "nickname", Column.Kind.TEXT, true, 40, false));
        Column link = new Column("backup", "customer_id", Column.Kind.UUID, true, 0, false);
        return new Schema(List.of(
                new Schema.Table("customer", more, List.of(), customer.indexes(), List.of()),
                schema.table("surelyowned").orElseThrow(),
                new Schema.Table(
                        "backup",
                        List.of(link),
                        List.of("customer_id"),
                        List.of(),
                        List.of(new Schema.ForeignKey(
                                "fk", List.of("customer_id"), "customer", List.of("id"), true, false)))));
    }

    private static Catalog catalog(Class<?>... types) {
        Class<?>[] all =
                Stream.concat(Stream.of(Customer.class), Stream.of(types)).toArray(Class<?>[]::new);
        return Catalog.of(ClassSource.of(all), Declarations.none());
    }

    private static void found(Problem.Kind kind, String field, Class<?>... types) {
        assertThat(places(kind, catalog(types)))
                .as("%s", kind)
                .containsExactly(types[0].getSimpleName() + (field.isEmpty() ? "" : "." + field));
    }

    private static void none(Problem.Kind kind, Class<?>... types) {
        assertThat(places(kind, catalog(types))).as("%s", kind).isEmpty();
    }

    private static List<String> places(Problem.Kind kind, Catalog catalog) {
        return catalog.verify().stream()
                .filter(it -> it.kind() == kind)
                .map(Problem::place)
                .toList();
    }
}
