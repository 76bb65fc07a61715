package org.gdpr4j.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.jpa.fixtures.Club;
import org.gdpr4j.subject.ContractRule;
import org.gdpr4j.subject.KnownSubject;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.subject.SubjectKind;
import org.gdpr4j.subject.SubjectQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Half an hour after midnight on the 2nd of March where the club is, and still the 1st in UTC. */
@ParameterizedClass
@EnumSource(ClubHouse.class)
class PersonsAndContractsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = ClubHouse.NOW;

    private static final ContractRule SUBSCRIPTION = ContractRule.named("subscription")
            .in("Subscription")
            .where("state = 'ACTIVE'")
            .from("startsOn")
            .through("lastDay");
    private static final ContractRule LOAN =
            ContractRule.named("loan").in("Loan").from("paidOutAt").until("paidBackAt");
    private static final ContractRule INSURANCE =
            ContractRule.named("insurance").in("Insurance").until("endsAt");
    private static final ContractRule HONOUR =
            ContractRule.named("honour").where("honorary = true").through("honoraryUntil");
    private static final ContractRule BOOKING =
            ContractRule.named("booking").in("Booking").via("buyer");

    @Parameter
    ClubHouse house;

    private SubjectQuery members() {
        return house.directory(SubjectKind.of("member")
                .since("joinedAt")
                .contract(SUBSCRIPTION)
                .contract(LOAN)
                .contract(INSURANCE)
                .contract(HONOUR)
                .contract(BOOKING));
    }

    @Test
    void aContractRunsFromItsFirstDayThroughItsLastInTheZoneOfTheController() {
        runs(subscription(TODAY, null), "subscription", true);
        runs(subscription(TODAY.plusDays(1), null), "subscription", false);
        runs(subscription(TODAY.minusDays(1), TODAY), "subscription", true);
        runs(subscription(TODAY.minusDays(1), TODAY.minusDays(1)), "subscription", false);
        runs(subscription(null, null), "subscription", false);
    }

    @Test
    void aContractRunsOnlyWhereItsConditionAndThatOfItsLinkHold() {
        Club.Subscription draft = subscription(TODAY, null);
        draft.state = Club.State.DRAFT;
        runs(draft, "subscription", false);
        Club.Loan unsigned = loan(NOW, null);
        unsigned.signed = false;
        runs(unsigned, "loan", false);
    }

    @Test
    void momentsAreComparedToTheInstantAndTheLastIsOutside() {
        runs(loan(NOW, null), "loan", true);
        runs(loan(NOW.plusMillis(1), null), "loan", false);
        runs(loan(NOW.minusSeconds(9), NOW), "loan", false);
        runs(loan(NOW.minusSeconds(9), NOW.plusMillis(1)), "loan", true);
    }

    @Test
    void aContractOverAChainAndOneInThePersonsOwnRecordRunToo() {
        LocalDateTime now = LocalDateTime.of(2026, 3, 2, 0, 30);
        runs(insurance(now), "insurance", false);
        runs(insurance(now.plusMinutes(1)), "insurance", true);
        runs(insurance(null), "insurance", true);
        Club.Member honorary = house.member();
        honorary.honorary = true;
        honorary.honoraryUntil = TODAY;
        runs(honorary, "honour", true);
        Club.Member past = house.member();
        past.honorary = true;
        past.honoraryUntil = TODAY.minusDays(1);
        runs(past, "honour", false);
    }

    @Test
    void ofSeveralLinksOnlyTheNamedOneMakesItTheirs() {
        Club.Booking booking = new Club.Booking();
        booking.buyer = house.member();
        booking.buyer.email = "buyer" + booking.buyer.id + "@example.cz";
        Club.Member other = house.member();
        other.email = booking.email = "other" + other.id + "@example.cz";
        house.persist(booking.buyer, other, booking);

        assertThat(find(booking.buyer).runningContracts()).containsExactly("booking");
        assertThat(find(other).runningContracts()).isEmpty();
    }

    @Test
    void whoeverOwnsAContractTogetherHasItEach() {
        Club.Loan loan = loan(NOW, null);
        Club.Member second = house.member();
        loan.borrowers.add(second);
        house.persist(loan.borrowers.get(0), second, loan);

        assertThat(find(second).runningContracts()).containsExactly("loan");
        assertThat(find(loan.borrowers.get(0)).runningContracts()).containsExactly("loan");
    }

    @Test
    void contractsThatBelongToNobodyUnsettleNobodysList() {
        Club.Insurance nobodys = insurance(null);
        Club.Insurance boatless = new Club.Insurance();
        Club.Subscription memberless = subscription(TODAY, null);
        Club.Member somebody = memberless.member;
        memberless.member = null;
        nobodys.boat.keeper = null;
        house.persist(somebody, nobodys.boat, nobodys, boatless, memberless);

        Condition none = Condition.not(
                Condition.any(KnownSubject.hasContract("insurance"), KnownSubject.hasContract("subscription")));
        assertThat(ids(members(), "member", none)).contains(id(somebody));
    }

    @Test
    void aConditionMayAskForFieldsOfTheRecordAndContractsAtOnce() {
        Club.Subscription local = subscription(TODAY, null);
        local.member.origin = "fair' OR 1=1--";
        Club.Subscription foreign = subscription(TODAY, null);
        house.persist(local.member, local, foreign.member, foreign);
        Condition where = Condition.all(
                Condition.field("origin").equalTo(local.member.origin), KnownSubject.hasContract("subscription"));

        assertThat(ids(members(), "member", where)).containsExactly(id(local.member));
    }

    @Test
    void pendingChangesOfTheApplicationAreSeen() {
        Club.Member member = house.member();
        boolean seen = house.transactions().inNew(() -> {
            house.persistHere(member);
            return members().exists(id(member));
        });
        assertThat(seen).isTrue();
    }

    @Test
    @Tag("F14")
    void aKeyInAnotherSpellingNamesNobody() {
        Club.Member member = house.member();
        Club.Coach coach = new Club.Coach();
        house.persist(member, coach);
        SubjectQuery directory = house.directory();

        assertThat(directory.exists(id(member))).isTrue();
        for (String other :
                List.of("0" + member.id, "+" + member.id, member.id + ".0", member.id + " ", member.id + "e0")) {
            assertThat(directory.exists(new SubjectId("member", other))).isFalse();
        }
        assertThat(directory.exists(SubjectId.of("staff", coach.id))).isTrue();
        assertThat(directory.exists(new SubjectId("staff", coach.id.toString().toUpperCase(Locale.ROOT))))
                .isFalse();
    }

    @Test
    @Tag("F14")
    void hostileTextKeysAreComparedExactly() {
        List<String> hostile = List.of("'--", "a%", "a_", "A", "á", "a\u0301", "\u0430", "\uD83D\uDE00", "İ", "i");
        String prefix = UUID.randomUUID().toString().substring(0, 8);
        for (String code : hostile.subList(0, 5)) {
            Club.Guest guest = new Club.Guest();
            guest.code = prefix + code;
            house.persist(guest);
        }
        for (String code : hostile) {
            assertThat(house.directory().exists(new SubjectId("guest", prefix + code)))
                    .as(code)
                    .isEqualTo(hostile.indexOf(code) < 5);
        }
    }

    @Test
    void personsOfAKindWithSeveralRecordsAreGivenOnceEach() {
        Club.Coach coach = new Club.Coach();
        coach.hiredOn = LocalDate.of(2020, 5, 1);
        Club.Guard guard = new Club.Guard();
        house.persist(coach, guard);
        SubjectQuery directory = house.directory(
                SubjectKind.of("staff").since("hiredOn"),
                SubjectKind.of("guest").since("seenAt"));

        assertThat(ids(directory, "staff", Condition.always()))
                .doesNotHaveDuplicates()
                .contains(SubjectId.of("staff", coach.id), SubjectId.of("staff", guard.id));
        assertThat(directory.find(SubjectId.of("staff", coach.id)))
                .hasValue(new KnownSubject(
                        SubjectId.of("staff", coach.id), Instant.parse("2020-04-30T22:00:00Z"), "Coach", Set.of()));
    }

    @Test
    void aPersonWhoStandsInTwoRecordsOfAKindIsOne() {
        Club.Visitor visitor = new Club.Visitor();
        visitor.code = house.member().id;
        visitor.seenAt = NOW.minusSeconds(60);
        Club.Guest guest = new Club.Guest();
        guest.code = visitor.code.toString();
        guest.seenAt = NOW;
        house.persist(visitor, guest);
        SubjectQuery directory = house.directory(SubjectKind.of("guest").since("seenAt"));
        SubjectId both = SubjectId.of("guest", visitor.code);

        assertThat(ids(directory, "guest", Condition.always())).containsOnlyOnce(both);
        assertThat(ids(directory, "guest", Condition.field("seenAt").lessThan(NOW)))
                .containsOnlyOnce(both);
        assertThat(directory.find(both)).hasValue(new KnownSubject(both, visitor.seenAt, "Guest", Set.of()));
    }

    @Test
    void personsWithAKeyOfSeveralPartsAreReadInWindowsToo() {
        List<SubjectId> made = new ArrayList<>();
        List<Club.SeatHolder> holders = IntStream.range(0, 1_205)
                .mapToObj(i -> {
                    Club.SeatHolder holder = new Club.SeatHolder();
                    holder.id = new Club.SeatId("hall," + (i % 3) + UUID.randomUUID(), i);
                    made.add(new SubjectId("seatholder", holder.id.hall.replace(",", "\\,") + "," + holder.id.number));
                    return holder;
                })
                .toList();
        Club.SeasonTicket ticket = new Club.SeasonTicket();
        ticket.holder = holders.get(7);
        List<Object> entities = new ArrayList<>(holders);
        entities.add(ticket);
        house.persist(entities.toArray());
        SubjectQuery directory = house.directory(SubjectKind.of("seatholder")
                .contract(ContractRule.named("season").in("SeasonTicket")));

        assertThat(ids(directory, "seatholder", Condition.always()))
                .doesNotHaveDuplicates()
                .containsAll(made);
        assertThat(ids(directory, "seatholder", directory.running("seatholder")))
                .contains(made.get(7));
        assertThat(directory.find(made.get(7)).orElseThrow().runningContracts()).containsExactly("season");
        assertThat(directory.find(made.get(8)).orElseThrow().runningContracts()).isEmpty();
    }

    @Test
    void aPersonIsFoundWithOneStatementAndAWindowReadWithTwo() {
        Club.Subscription subscription = subscription(TODAY, null);
        house.persist(subscription.member, subscription);
        SubjectQuery directory = members();

        assertThat(house.statementsOf(() -> directory.exists(id(subscription.member))))
                .hasSize(1);
        assertThat(house.statementsOf(() -> directory.find(id(subscription.member))))
                .hasSize(1);
        int windows = ids(directory, "member", Condition.always()).size() / 1_000 + 1;
        assertThat(house.statementsOf(() -> ids(directory, "member", Condition.always())))
                .hasSize(2 * windows);
        assertThat(house.statementsOf(() -> ids(directory, "member", directory.running("member"))))
                .hasSize(2 * windows);
        assertThat(house.statementsOf(() -> ids(directory, "member", Condition.never())))
                .isEmpty();
    }

    private Club.Subscription subscription(LocalDate first, LocalDate last) {
        Club.Subscription subscription = new Club.Subscription();
        subscription.member = house.member();
        subscription.startsOn = first;
        subscription.lastDay = last;
        return subscription;
    }

    private Club.Loan loan(Instant from, Instant until) {
        Club.Loan loan = new Club.Loan();
        loan.borrowers.add(house.member());
        loan.paidOutAt = from;
        loan.paidBackAt = until;
        return loan;
    }

    private Club.Insurance insurance(LocalDateTime until) {
        Club.Insurance insurance = new Club.Insurance();
        insurance.boat = new Club.Boat();
        insurance.boat.keeper = house.member();
        insurance.endsAt = until;
        return insurance;
    }

    private void runs(Club.Subscription subscription, String contract, boolean expected) {
        house.persist(subscription.member, subscription);
        runs(id(subscription.member), contract, expected);
    }

    private void runs(Club.Loan loan, String contract, boolean expected) {
        house.persist(loan.borrowers.get(0), loan);
        runs(id(loan.borrowers.get(0)), contract, expected);
    }

    private void runs(Club.Insurance insurance, String contract, boolean expected) {
        house.persist(insurance.boat.keeper, insurance.boat, insurance);
        runs(id(insurance.boat.keeper), contract, expected);
    }

    private void runs(Club.Member member, String contract, boolean expected) {
        house.persist(member);
        runs(id(member), contract, expected);
    }

    /** The check of one person and the list agree. */
    private void runs(SubjectId member, String contract, boolean expected) {
        assertThat(members().find(member).orElseThrow().runningContracts().contains(contract))
                .isEqualTo(expected);
        assertThat(ids(members(), "member", KnownSubject.hasContract(contract)).contains(member))
                .isEqualTo(expected);
    }

    private KnownSubject find(Club.Member member) {
        return members().find(id(member)).orElseThrow();
    }

    private static SubjectId id(Club.Member member) {
        return SubjectId.of("member", member.id);
    }

    private static List<SubjectId> ids(SubjectQuery directory, String kind, Condition where) {
        List<SubjectId> ids = new ArrayList<>();
        directory.each(kind, where, person -> ids.add(person.id()));
        return ids;
    }
}
