package org.gdpr4j.jpa.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gdpr4j.jpa.fixtures.Families;
import org.gdpr4j.jpa.fixtures.People;
import org.gdpr4j.jpa.fixtures.People.Customer;
import org.gdpr4j.source.Hit;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.Needles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Stand.class)
class SearchingTest {

    @Parameter
    Stand stand;

    @Test
    void mappedPlacesAreNamedByRecordFieldAndKey() {
        Customer customer = Rows.customer();
        String value = unique();
        customer.name = "Paní " + value;
        customer.bio = value;
        customer.notes = "…" + value + "…";
        customer.photo = value.getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
        customer.nicknames = Set.of(value.toUpperCase(java.util.Locale.ROOT));
        stand.persist(customer);
        List<Hit> hits = search(value);
        assertThat(hits)
                .allMatch(hit ->
                        "Customer".equals(hit.record()) && Key.of(customer.id).equals(hit.key()));
        assertThat(hits).extracting(Hit::field).containsExactlyInAnyOrder("name", "bio", "notes", "photo", "nicknames");
    }

    @Test
    void aRowOfAHierarchyIsNamedByItsOwnClass() {
        String value = unique();
        Families.EmployeeParty employee = new Families.EmployeeParty();
        employee.id = Rows.id();
        employee.label = value;
        employee.surname = value;
        Families.Party party = new Families.Party();
        party.id = Rows.id();
        party.label = value;
        Families.CardPayment payment = new Families.CardPayment();
        payment.id = Rows.id();
        payment.cardHolder = value;
        stand.persist(employee, party, payment);
        assertThat(search(value))
                .extracting(hit -> hit.record() + "." + hit.field() + "/"
                        + (hit.key() == null ? "" : hit.key().text()))
                .containsExactlyInAnyOrder(
                        "EmployeeParty.label/" + employee.id,
                        "EmployeeParty.surname/" + employee.id,
                        "Party.label/" + party.id,
                        "CardPayment.cardHolder/" + payment.id);
    }

    @Test
    void tablesThatNobodyMappedAreReadAsTheyAreNow() {
        String value = unique();
        String table = "import_" + Rows.id();
        String binary = stand.postgres() ? "bytea" : "varbinary(100)";
        String json = stand.postgres() ? "jsonb" : "json";
        String array = stand.postgres() ? "text[]" : "varchar(100) array";
        String bytes = stand.postgres() ? "convert_to('" + value + "', 'UTF8')" : "STRINGTOUTF8('" + value + "')";
        String document = "{\"who\": \"" + value.replace("ř", "\\u0159") + "\"}";
        stand.sql(
                "create table " + table + " (part int, no int, line varchar(200), doc " + json + ", tags " + array
                        + ", raw " + binary + ", primary key (part, no))",
                "create table gdpr_" + table + " (line varchar(200))",
                "create view v_" + table + " as select line from " + table,
                "insert into " + table + " values (1, 2, 'x " + value + "', "
                        + (stand.postgres() ? "'" + document + "'" : "JSON '" + document + "'") + ", array['a', '"
                        + value + "'], " + bytes + ")",
                "insert into gdpr_" + table + " values ('" + value + "')");
        List<Hit> hits = search(value);
        assertThat(hits).allMatch(hit -> hit.record() == null && hit.field() == null);
        assertThat(hits)
                .extracting(hit -> hit.place().toLowerCase(java.util.Locale.ROOT) + "."
                        + hit.detail().toLowerCase(java.util.Locale.ROOT) + "/"
                        + (hit.key() == null ? "" : hit.key().text()))
                .containsExactlyInAnyOrder(
                        table + ".line/1,2",
                        table + ".doc/1,2",
                        table + ".tags/1,2",
                        table + ".raw/1,2",
                        "gdpr_" + table + ".line/");
    }

    @Test
    void largeObjectsAreFoundOnceAndAlsoWhenNoRowRefersToThem() {
        if (!stand.postgres()) {
            return;
        }
        Customer kept = Rows.customer();
        String value = unique();
        kept.notes = value;
        stand.persist(kept);
        assertThat(search(value)).extracting(Hit::field).containsExactly("notes");
        stand.sql("update customer set notes = null where id = '" + kept.id + "'");
        assertThat(search(value)).extracting(Hit::place).containsExactly("pg_largeobject");
    }

    @Test
    void erasingUnlinksLargeObjects() {
        if (!stand.postgres()) {
            return;
        }
        Customer customer = Rows.customer();
        String value = unique();
        customer.notes = value;
        customer.photo = value.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        stand.persist(customer);
        long before = stand.count("select count(*) from pg_largeobject_metadata");
        stand.apply(new org.gdpr4j.source.Change.Update(
                stand.record("Customer"),
                List.of(new org.gdpr4j.source.Change.RowWrite(
                        Key.of(customer.id), java.util.Map.of("notes", "rewritten ř"))),
                Set.of(),
                org.gdpr4j.source.Guard.KEY_ONLY));
        assertThat(stand.locate("Customer", customer.id).get(0).values()).containsEntry("notes", "rewritten ř");
        assertThat(stand.count("select count(*) from pg_largeobject_metadata")).isEqualTo(before);
        stand.delete("Customer", customer.id);
        assertThat(stand.count("select count(*) from pg_largeobject_metadata")).isEqualTo(before - 2);
        assertThat(search(value)).isEmpty();
    }

    @Test
    void eachTableIsReadOnceHoweverManyValuesAreSought() {
        People.Vehicle vehicle = new People.Vehicle();
        vehicle.id = Rows.id();
        vehicle.plate = unique();
        stand.persist(vehicle);
        List<String> values = new ArrayList<>();
        IntStream.range(0, 50).forEach(i -> values.add(unique()));
        values.add(vehicle.plate);
        List<Hit> hits = new ArrayList<>();
        List<String> statements = stand.statementsOf(() -> stand.transactions().inNew(() -> {
            stand.source().search(Needles.of(values), hits::add);
            return true;
        }));
        assertThat(hits).extracting(Hit::needle).containsExactly(50);
        assertThat(statements)
                .filteredOn(sql -> sql.contains("VEHICLE\" s") || sql.contains("vehicle\" s"))
                .hasSize(1);
    }

    private List<Hit> search(String value) {
        List<Hit> hits = new ArrayList<>();
        stand.transactions().inNew(() -> {
            stand.source().search(Needles.of(List.of(value)), hits::add);
            return true;
        });
        return hits;
    }

    private static String unique() {
        return "Dvořák" + Rows.id() + "x";
    }
}
