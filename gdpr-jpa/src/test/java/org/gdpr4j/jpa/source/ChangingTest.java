package org.gdpr4j.jpa.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.jpa.fixtures.Families;
import org.gdpr4j.jpa.fixtures.People;
import org.gdpr4j.jpa.fixtures.People.Customer;
import org.gdpr4j.jpa.fixtures.Trade;
import org.gdpr4j.jpa.fixtures.Trade.Order;
import org.gdpr4j.jpa.sql.StatementFailedException;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.source.Change;
import org.gdpr4j.source.Change.ElementWrite;
import org.gdpr4j.source.Change.RowWrite;
import org.gdpr4j.source.Guard;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Stand.class)
class ChangingTest {

    private static final Condition ALWAYS = Condition.parse("true");

    @Parameter
    Stand stand;

    @Test
    void rowsOfOneTableGoInOneStatementAndOnlyWhileTheGuardHolds() {
        Customer buyer = Rows.customer();
        Customer other = Rows.customer();
        Order mine = Rows.order(buyer, buyer);
        Order theirs = Rows.order(other, buyer);
        stand.persist(buyer, other, mine, theirs);
        Change change = new Change.Delete(
                stand.record("Order"),
                List.of(Key.of(mine.id), Key.of(theirs.id)),
                to("Order", "buyer", ALWAYS, Key.of(buyer.id)));
        assertThat(stand.statementsOf(() -> stand.apply(change))).hasSize(1);
        assertThat(stand.locate("Order", mine.id)).isEmpty();
        assertThat(stand.locate("Order", theirs.id)).hasSize(1);
        assertThat(stand.apply(change)).isZero();
    }

    @Test
    void aGuardOnAnotherUniqueColumnOfTheTargetIsChecked() {
        Customer buyer = Rows.customer();
        Customer payer = Rows.customer();
        Order order = Rows.order(buyer, payer);
        stand.persist(buyer, payer, order);
        List<Key> keys = List.of(Key.of(order.id));
        RecordType type = stand.record("Order");
        assertThat(stand.apply(new Change.Delete(type, keys, to("Order", "payer", ALWAYS, Key.of(buyer.id)))))
                .isZero();
        assertThat(stand.apply(new Change.Delete(type, keys, to("Order", "payer", ALWAYS, Key.of(payer.id)))))
                .isOne();
    }

    @Test
    void allPartsOfAJoinedRowGoOrNone() {
        Families.PersonParty boss = new Families.PersonParty();
        boss.id = Rows.id();
        Families.EmployeeParty led = employee(boss);
        Families.EmployeeParty free = employee(null);
        stand.persist(boss, led, free);
        Change change = new Change.Delete(
                stand.record("EmployeeParty"),
                List.of(Key.of(led.id), Key.of(free.id)),
                to("EmployeeParty", "boss", ALWAYS, Key.of(boss.id)));
        assertThat(stand.apply(change)).isOne();
        assertThat(stand.locate("EmployeeParty", led.id, free.id))
                .extracting(Row::key)
                .containsExactly(Key.of(free.id));
        assertThat(stand.count("select count(*) from Party where id = " + led.id))
                .isZero();
        List<String> statements = stand.statementsOf(() -> stand.delete("EmployeeParty", free.id));
        assertThat(statements).hasSize(3).allMatch(sql -> sql.startsWith("DELETE"));
    }

    private static Families.EmployeeParty employee(Families.PersonParty boss) {
        Families.EmployeeParty employee = new Families.EmployeeParty();
        employee.id = Rows.id();
        employee.boss = boss;
        employee.label = "label";
        return employee;
    }

    @Test
    void equalValuesAreWrittenInOneStatementPerTableAndTheVersionGoesUpOnce() {
        Customer one = Rows.customer();
        Customer two = Rows.customer();
        one.bio = "one";
        two.bio = "two";
        stand.persist(one, two);
        Map<String, Object> values = new HashMap<>();
        values.put("name", "erased");
        values.put("bio", null);
        values.put("coded", "GONE");
        values.put("born", null);
        Change change = update("Customer", values, one.id, two.id);
        List<String> statements =
                stand.statementsOf(() -> assertThat(stand.apply(change)).isEqualTo(2));
        assertThat(statements).hasSize(2).allMatch(sql -> sql.startsWith("UPDATE"));
        for (Row row : stand.locate("Customer", one.id, two.id)) {
            assertThat(row.values())
                    .containsEntry("name", "erased")
                    .containsEntry("bio", null)
                    .containsEntry("coded", "GONE")
                    .containsEntry("version", one.version + 1);
        }
    }

    @Test
    void differentValuesAreWrittenInOneBatch() {
        Customer[] customers =
                IntStream.range(0, 50).mapToObj(i -> Rows.customer()).toArray(Customer[]::new);
        stand.persist((Object[]) customers);
        List<RowWrite> rows = Stream.of(customers)
                .map(it -> new RowWrite(Key.of(it.id), Map.of("name", "P-" + it.number)))
                .toList();
        Change change = new Change.Update(stand.record("Customer"), rows, Set.of(), Guard.KEY_ONLY);
        List<String> statements =
                stand.statementsOf(() -> assertThat(stand.apply(change)).isEqualTo(50));
        assertThat(statements).hasSize(1);
        assertThat(stand.locate("Customer", customers[7].id).get(0).values())
                .containsEntry("name", "P-" + customers[7].number)
                .containsEntry("version", customers[7].version + 1);
    }

    @Test
    void aRowWithoutItsSecondaryPartIsCountedAllTheSame() {
        Customer customer = Rows.customer();
        stand.persist(customer);
        Map<String, Object> values = new HashMap<>();
        values.put("bio", null);
        assertThat(stand.apply(update("Customer", values, customer.id))).isOne();
    }

    @Test
    void anUpdateThatEmptiesTheGuardedLinkStillCounts() {
        Customer customer = Rows.customer();
        Trade.Club club = new Trade.Club();
        Trade.Membership membership = new Trade.Membership();
        membership.id = new Trade.MembershipId();
        membership.club = club;
        membership.member = customer;
        Trade.Badge badge = new Trade.Badge();
        badge.id = UUID.randomUUID();
        badge.membership = membership;
        stand.persist(customer, club, membership, badge);
        Key target = stand.locate("Badge", badge.id).get(0).links().get("membership");
        Change change = new Change.Update(
                stand.record("Badge"),
                List.of(new RowWrite(Key.of(badge.id), Map.of())),
                Set.of("membership"),
                to("Badge", "membership", ALWAYS, target));
        assertThat(stand.apply(change)).isOne();
        assertThat(stand.locate("Badge", badge.id).get(0).links()).isEmpty();
        assertThat(stand.apply(change)).isZero();
    }

    @Test
    void elementsAreRewrittenAndDeletedByOwner() {
        Customer mine = Rows.customer();
        Customer theirs = Rows.customer();
        mine.nicknames = Set.of("Áďa", "áďa", "Bob");
        theirs.nicknames = Set.of("Áďa");
        mine.addresses = stand.addresses(new People.Address("Dlouhá", "Praha"), new People.Address(null, "Brno"));
        stand.persist(mine, theirs);
        RecordType type = stand.record("Customer");
        Key owner = Key.of(mine.id);
        assertThat(stand.apply(new Change.UpdateElements(
                        type,
                        "nicknames",
                        List.of(new ElementWrite(owner, "Áďa", "x"), new ElementWrite(owner, "Bob", "y")))))
                .isEqualTo(2);
        assertThat(elements("nicknames", mine.id)).containsExactlyInAnyOrder("x", "áďa", "y");
        assertThat(elements("nicknames", theirs.id)).containsExactly("Áďa");
        assertThat(stand.apply(new Change.UpdateElements(
                        type, "addresses.street", List.of(new ElementWrite(owner, null, "none")))))
                .isEqualTo(mine.addresses.isEmpty() ? 0 : 1);
        assertThat(stand.apply(new Change.DeleteElements(type, "nicknames", List.of(owner))))
                .isEqualTo(3);
        assertThat(elements("nicknames", mine.id)).isEmpty();
        assertThat(elements("nicknames", theirs.id)).hasSize(1);
    }

    private List<Object> elements(String collection, UUID customer) {
        return stand
                .transactions()
                .joining(() -> stand.source().elements(stand.record("Customer"), collection, List.of(Key.of(customer))))
                .stream()
                .map(element -> element.values().get(collection))
                .toList();
    }

    @Test
    void joinRowsGoFromEitherSide() {
        Customer customer = Rows.customer();
        Trade.Tag red = tag();
        Trade.Tag blue = tag();
        Order order = Rows.order(customer, customer);
        order.tags = List.of(red, blue);
        stand.persist(customer, red, blue, order);
        RecordType type = stand.record("Order");
        Link tags = type.link("tags").orElseThrow();
        List<Key> keys = List.of(Key.of(order.id));
        assertThat(stand.apply(new Change.DeleteJoins(type, tags, keys, List.of(Key.of(red.name)))))
                .isOne();
        assertThat(stand.apply(new Change.DeleteJoins(type, tags, keys, List.of(Key.of(red.name)))))
                .isZero();
        RecordType tagType = stand.record("Tag");
        Link orders = tagType.link("orders").orElseThrow();
        assertThat(stand.apply(new Change.DeleteJoins(tagType, orders, List.of(Key.of(blue.name)), List.of())))
                .isOne();
    }

    private static Trade.Tag tag() {
        Trade.Tag tag = new Trade.Tag();
        tag.name = "tag" + Rows.id();
        return tag;
    }

    @Test
    void pendingChangesAreWrittenFirstAndLoadedEntitiesForgotten() {
        Customer customer = Rows.customer();
        stand.persist(customer);
        stand.in(manager -> {
            Customer loaded = manager.find(Customer.class, customer.id);
            loaded.name = "pending";
            assertThat(stand.source().apply(update("Customer", Map.of("createdBy", "nobody"), customer.id)))
                    .isOne();
            assertThat(manager.contains(loaded)).isFalse();
            Customer again = manager.find(Customer.class, customer.id);
            assertThat(again.name).isEqualTo("pending");
            assertThat(again.createdBy).isEqualTo("nobody");
            assertThat(again.version).isEqualTo(customer.version + 2);
        });
    }

    @Test
    void whatTheDatabaseRefusesIsToldWithoutAnyValue() {
        Customer one = Rows.customer();
        Customer two = Rows.customer();
        stand.persist(one, two);
        assertThatThrownBy(() -> stand.apply(update("Customer", Map.of("number", one.number), two.id)))
                .isInstanceOf(StatementFailedException.class)
                .hasMessageContaining("UPDATE")
                .hasMessageContaining("SQLSTATE 23505")
                .hasMessageNotContaining(one.number)
                .hasNoCause();
    }

    @Test
    void whatAConverterRefusesIsToldWithoutTheValue() {
        Customer customer = Rows.customer();
        stand.persist(customer);
        assertThatThrownBy(() -> stand.apply(update("Customer", Map.of("coded", "Jana"), customer.id)))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("coded")
                .hasMessageNotContaining("Jana")
                .hasNoCause();
    }

    private Guard to(String record, String link, Condition condition, Key... targets) {
        Link of = stand.record(record).link(link).orElseThrow();
        return new Guard(List.of(new Guard.Way.To(of, List.of(targets), condition)));
    }

    private Change update(String record, Map<String, Object> values, Object... keys) {
        List<RowWrite> rows =
                Stream.of(keys).map(key -> new RowWrite(Key.of(key), values)).toList();
        return new Change.Update(stand.record(record), rows, Set.of(), Guard.KEY_ONLY);
    }
}
