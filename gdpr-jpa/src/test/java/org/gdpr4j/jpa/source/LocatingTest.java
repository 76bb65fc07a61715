package org.gdpr4j.jpa.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.jpa.fixtures.Families;
import org.gdpr4j.jpa.fixtures.People;
import org.gdpr4j.jpa.fixtures.People.Customer;
import org.gdpr4j.jpa.fixtures.Trade;
import org.gdpr4j.jpa.fixtures.Trade.Order;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.source.Element;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.LinkEnd;
import org.gdpr4j.source.Lookup;
import org.gdpr4j.source.Row;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.IdentifierType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Stand.class)
class LocatingTest {

    @Parameter
    Stand stand;

    @Test
    void allValuesOfARowComeInOneStatement() {
        Customer customer = full();
        stand.persist(customer);
        List<String> statements = stand.statementsOf(() -> stand.locate("Customer", customer.id));
        assertThat(statements).hasSize(1);

        Row row = stand.locate("Customer", customer.id).get(0);
        assertThat(row.key()).isEqualTo(Key.of(customer.id));
        assertThat(row.values())
                .containsEntry("name", "Jana Nováková")
                .containsEntry("status", "ACTIVE")
                .containsEntry("previous", "GONE")
                .containsEntry("coded", "GONE")
                .containsEntry("email", "mailto:jana@example.com")
                .containsEntry("notes", "long text ř")
                .containsEntry("born", LocalDate.of(1980, 2, 29))
                .containsEntry("calledAt", LocalDateTime.of(2026, 1, 2, 3, 4, 5))
                .containsEntry("registered", Instant.parse("2026-03-04T05:06:07Z"))
                .containsEntry("active", true)
                .containsEntry("token", customer.token)
                .containsEntry("bio", "in the secondary table")
                .containsEntry("address.street", "Dlouhá 1")
                .containsEntry("address.city", "Praha")
                .containsEntry("office.phone", null);
        assertThat((BigDecimal) row.values().get("credit")).isEqualByComparingTo("12");
        assertThat((byte[]) row.values().get("photo")).containsExactly(1, 2, 3);
        assertThat((byte[]) row.values().get("digest")).containsExactly(4, 5);
        assertThat(row.stored().get("coded")).isEqualTo(200);
        assertThat(row.stored()).doesNotContainKeys("name", "status");
        assertThat(row).hasToString("Row of Customer");
    }

    private static Customer full() {
        Customer customer = Rows.customer();
        customer.email = new People.EMail("jana@example.com");
        customer.status = People.Status.ACTIVE;
        customer.previous = People.Status.GONE;
        customer.coded = People.Status.GONE;
        customer.notes = "long text ř";
        customer.photo = new byte[] {1, 2, 3};
        customer.digest = new byte[] {4, 5};
        customer.born = LocalDate.of(1980, 2, 29);
        customer.calledAt = LocalDateTime.of(2026, 1, 2, 3, 4, 5);
        customer.registered = Instant.parse("2026-03-04T05:06:07Z");
        customer.credit = new BigDecimal("12");
        customer.active = true;
        customer.token = UUID.randomUUID();
        customer.bio = "in the secondary table";
        customer.address = new People.Address("Dlouhá 1", "Praha");
        return customer;
    }

    @Test
    void rowsAreReachedThroughLinksToKeysAndToOtherUniqueColumns() {
        Customer buyer = Rows.customer();
        Customer payer = Rows.customer();
        Order order = Rows.order(buyer, payer);
        stand.persist(buyer, payer, order);
        Row row = through("Order", "buyer", "Customer", buyer.id).get(0);
        assertThat(row.links()).containsEntry("buyer", Key.of(buyer.id)).containsEntry("payer", Key.of(payer.id));
        assertThat(through("Order", "payer", "Customer", payer.id))
                .extracting(Row::key)
                .containsExactly(Key.of(order.id));
        assertThat(through("Order", "payer", "Customer", buyer.id)).isEmpty();
    }

    @Test
    void rowsAreReachedThroughToManyLinksAndJoinTablesFromBothSides() {
        Customer customer = Rows.customer();
        People.Note note = new People.Note();
        note.id = Rows.id();
        People.Vehicle vehicle = new People.Vehicle();
        vehicle.id = Rows.id();
        vehicle.keeper = customer;
        customer.remarks.add(note);
        customer.vehicles.add(vehicle);
        Trade.Tag tag = new Trade.Tag();
        tag.name = "tag" + Rows.id();
        Order order = Rows.order(customer, customer);
        order.tags.add(tag);
        stand.persist(customer, note, vehicle, tag, order);

        Key owner = Key.of(customer.id);
        assertThat(keys(through("Customer", "remarks", "Note", note.id))).containsExactly(owner);
        assertThat(keys(through("Customer", "vehicles", "Vehicle", vehicle.id))).containsExactly(owner);
        assertThat(keys(through("Vehicle", "keeper", "Customer", customer.id))).containsExactly(Key.of(vehicle.id));
        assertThat(keys(through("Order", "tags", "Tag", tag.name))).containsExactly(Key.of(order.id));
        assertThat(keys(through("Tag", "orders", "Order", order.id))).containsExactly(Key.of(tag.name));
        assertThat(ends("Order", "tags", order.id)).containsExactly(new LinkEnd(Key.of(order.id), Key.of(tag.name)));
        assertThat(ends("Customer", "remarks", customer.id)).containsExactly(new LinkEnd(owner, Key.of(note.id)));
        assertThat(ends("Customer", "vehicles", customer.id)).containsExactly(new LinkEnd(owner, Key.of(vehicle.id)));
    }

    @Test
    void eachClassOfAHierarchyGivesItsOwnRowsOnly() {
        long[] ids = IntStream.range(0, 8).mapToLong(i -> Rows.id()).toArray();
        Families.Payment payment = new Families.Payment();
        payment.id = ids[0];
        Families.CardPayment card = new Families.CardPayment();
        card.id = ids[1];
        card.cardHolder = "Jan";
        Families.GiftCardPayment gift = new Families.GiftCardPayment();
        gift.id = ids[2];
        Families.Party party = new Families.Party();
        party.id = ids[3];
        Families.PersonParty person = new Families.PersonParty();
        person.id = ids[4];
        person.surname = "Novák";
        Families.EmployeeParty employee = new Families.EmployeeParty();
        employee.id = ids[5];
        employee.label = "label";
        employee.surname = "Dvořák";
        employee.badge = "B1";
        employee.boss = person;
        employee.languages.add("cs");
        Families.Document document = new Families.Document();
        document.id = ids[6];
        Families.Letter letter = new Families.Letter();
        letter.id = ids[7];
        letter.addressee = "Eva";
        stand.persist(payment, card, gift, party, person, employee, document, letter);

        Object[] all = IntStream.range(0, 8).mapToObj(i -> ids[i]).toArray();
        assertThat(keys(stand.locate("Payment", all))).containsExactly(Key.of(ids[0]));
        assertThat(keys(stand.locate("CardPayment", all))).containsExactly(Key.of(ids[1]));
        assertThat(keys(stand.locate("GiftCardPayment", all))).containsExactly(Key.of(ids[2]));
        assertThat(keys(stand.locate("Party", all))).containsExactly(Key.of(ids[3]));
        assertThat(keys(stand.locate("PersonParty", all))).containsExactly(Key.of(ids[4]));
        assertThat(keys(stand.locate("Document", all))).containsExactly(Key.of(ids[6]));
        assertThat(keys(stand.locate("Letter", all))).containsExactly(Key.of(ids[7]));
        Row row = stand.locate("EmployeeParty", all).get(0);
        assertThat(row.values())
                .containsEntry("label", "label")
                .containsEntry("surname", "Dvořák")
                .containsEntry("badge", "B1");
        assertThat(row.links()).containsEntry("boss", Key.of(ids[4]));
        assertThat(elements("EmployeeParty", "languages", ids[5]))
                .extracting(element -> element.values().get("languages"))
                .containsExactly("cs");
    }

    @Test
    void keysOfSeveralColumnsAreFoundReadAndParsedBack() {
        Customer customer = Rows.customer();
        Trade.Club club = new Trade.Club();
        Trade.Membership membership = new Trade.Membership();
        membership.id = new Trade.MembershipId();
        membership.club = club;
        membership.member = customer;
        membership.role = "chair";
        Trade.Badge badge = new Trade.Badge();
        badge.id = UUID.randomUUID();
        badge.membership = membership;
        stand.persist(customer, club, membership, badge);

        Row row = through("Membership", "member", "Customer", customer.id).get(0);
        assertThat(row.values()).containsEntry("role", "chair");
        assertThat(row.key().parts()).containsExactlyInAnyOrder(club.id, customer.id);
        assertThat(stand.locate("Membership", row.key())).hasSize(1);
        assertThat(stand.source().key(stand.record("Membership"), row.key().text()))
                .isEqualTo(row.key());
        Row pinned = stand.locate("Badge", badge.id).get(0);
        assertThat(pinned.links()).containsEntry("membership", row.key());
        assertThat(through("Badge", "membership", "Membership", row.key())).hasSize(1);
    }

    @Test
    void aKeyIsTheSameInUpperCase() {
        Customer customer = Rows.customer();
        stand.persist(customer);
        String upper = customer.id.toString().toUpperCase(java.util.Locale.ROOT);

        Key key = stand.source().key(stand.record("Customer"), upper);

        assertThat(key).isEqualTo(Key.of(customer.id));
        assertThat(key.text()).isEqualTo(customer.id.toString());
        assertThat(keys(stand.locate("Customer", key))).containsExactly(key);
        assertThat(keys(stand.locate("Customer", Key.of(upper)))).containsExactly(key);
    }

    @Test
    void aTextThatIsNoKeyIsRefusedWithoutRepeatingIt() {
        RecordType customer = stand.record("Customer");
        assertThatThrownBy(() -> stand.source().key(customer, "jana@example.com"))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("Customer")
                .hasMessageNotContaining("jana");
        assertThatThrownBy(() -> stand.source().key(stand.record("Order"), "1,2"))
                .isInstanceOf(GdprException.class);
    }

    @Test
    void valuesAreFoundInWhateverFormTheyWereWritten() {
        RecordType type = stand.record("Customer");
        String unique = "jiří" + Rows.id() + "@example.com";
        for (String form : List.of(
                unique,
                unique.toUpperCase(java.util.Locale.ROOT),
                "\t " + unique + "\u00a0\n",
                java.text.Normalizer.normalize(unique, java.text.Normalizer.Form.NFD))) {
            Customer customer = Rows.customer();
            customer.name = form;
            stand.persist(customer);
            List<Identifier> sought = List.of(Identifier.of(IdentifierType.EMAIL, unique));
            assertThat(keys(stand.locate(new Lookup(type, new Lookup.Via.ByValue("name", sought)))))
                    .as(form)
                    .contains(Key.of(customer.id));
        }
    }

    @Test
    void phoneNumbersAreFoundByTheirDigits() {
        RecordType type = stand.record("Customer");
        Customer customer = Rows.customer();
        long digits = 777_000_000L + Rows.id();
        customer.office = new People.Contact();
        customer.office.phone = "00420 " + (digits / 1000) + "-" + String.format("%03d", digits % 1000);
        Customer other = Rows.customer();
        stand.persist(customer, other);
        List<Identifier> sought = List.of(Identifier.of(IdentifierType.PHONE, "+420" + digits));
        assertThat(keys(stand.locate(new Lookup(type, new Lookup.Via.ByValue("office.phone", sought)))))
                .containsExactly(Key.of(customer.id));
    }

    @Test
    void anyNumberOfKeysIsReadOnceEach() {
        Object[] parties = IntStream.range(0, 2500)
                .mapToObj(i -> {
                    Families.Party party = new Families.Party();
                    party.id = Rows.id();
                    return party;
                })
                .toArray();
        stand.persist(parties);
        Object[] ids = Stream.of(parties).map(it -> ((Families.Party) it).id).toArray();
        assertThat(stand.locate("Party", ids))
                .hasSize(2500)
                .extracting(Row::key)
                .doesNotHaveDuplicates();
        assertThat(stand.statementsOf(() -> stand.locate("Party", ids))).hasSize(1);
    }

    @Test
    void elementsOfCollectionsCarryTheirOwner() {
        Customer customer = Rows.customer();
        customer.nicknames = Set.of("Jája");
        customer.phones = Map.of("home", "123");
        customer.addresses = stand.addresses(new People.Address("Krátká 2", "Brno"));
        customer.states = Set.of(People.Status.GONE);
        stand.persist(customer);
        Element nickname = elements("Customer", "nicknames", customer.id).get(0);
        assertThat(nickname.owner()).isEqualTo(Key.of(customer.id));
        assertThat(nickname.values()).containsEntry("nicknames", "Jája");
        assertThat(elements("Customer", "phones", customer.id).get(0).values())
                .containsEntry("phones", "123")
                .containsEntry("phones.key", "home");
        assertThat(elements("Customer", "addresses", customer.id))
                .hasSameSizeAs(customer.addresses)
                .allMatch(element -> "Brno".equals(element.values().get("addresses.city")));
        assertThat(elements("Customer", "states", customer.id).get(0).values()).containsEntry("states", "GONE");
    }

    private List<Row> through(String record, String link, String target, Object key) {
        RecordType type = stand.record(record);
        Key of = key instanceof Key known ? known : Key.of(key);
        return stand.locate(new Lookup(
                type, new Lookup.Via.Through(type.link(link).orElseThrow(), stand.record(target), List.of(of))));
    }

    private List<LinkEnd> ends(String record, String link, Object key) {
        RecordType type = stand.record(record);
        return stand.transactions()
                .joining(() -> stand.source().ends(type, type.link(link).orElseThrow(), List.of(Key.of(key))));
    }

    private List<Element> elements(String record, String collection, Object key) {
        return stand.transactions()
                .joining(() -> stand.source().elements(stand.record(record), collection, List.of(Key.of(key))));
    }

    private static List<Key> keys(List<Row> rows) {
        return rows.stream().map(Row::key).toList();
    }
}
