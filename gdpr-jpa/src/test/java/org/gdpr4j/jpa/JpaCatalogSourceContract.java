package org.gdpr4j.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gdpr4j.catalog.AssociationShape;
import org.gdpr4j.catalog.AttributeShape;
import org.gdpr4j.catalog.DeclaredAt;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.RecordShape;
import org.gdpr4j.catalog.Schema.Column;
import org.gdpr4j.catalog.Structure;
import org.gdpr4j.catalog.Trait;
import org.gdpr4j.jpa.fixtures.Families;
import org.gdpr4j.jpa.fixtures.People;
import org.gdpr4j.jpa.fixtures.Trade;
import org.gdpr4j.jpa.mapping.EntityMapping;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the catalog must be told, whatever the provider and the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JpaCatalogSourceContract {

    private EntityManagerFactory factory;
    private JpaCatalogSource source;
    private Structure structure;

    abstract EntityManagerFactory start();

    @BeforeAll
    void read() {
        factory = start();
        source = JpaCatalogSource.of(factory);
        structure = source.read();
    }

    @AfterAll
    void close() {
        factory.close();
    }

    @Test
    void eachConcreteEntityIsARecordUnderItsEntityName() {
        assertThat(structure.records().stream().map(RecordShape::name))
                .contains("Customer", "Order", "PersonParty", "Shelf")
                .doesNotContain("Paper")
                .doesNotHaveDuplicates();
        assertThat(record("Order").type()).isEqualTo(Trade.Order.class);
    }

    @Test
    void tablesAndColumnsAreSpelledAsTheDatabaseDoes() {
        for (RecordShape record : structure.records()) {
            for (String table : record.tables()) {
                assertThat(structure.schema().table(table)).as(table).isPresent();
            }
            record.attributes().forEach(it -> assertLive(it.columns()));
            record.associations().forEach(it -> assertLive(it.columns()));
            assertLive(record.supporting());
        }
    }

    @Test
    void mappingsAreSpelledAsTheDatabaseDoes() {
        for (EntityMapping mapping : source.mappings()) {
            mapping.tables()
                    .forEach(it -> assertThat(structure
                                    .schema()
                                    .table(it.name())
                                    .orElseThrow()
                                    .columns())
                            .extracting(Column::name)
                            .containsAll(it.keyColumns()));
            mapping.attributes()
                    .forEach(it -> assertThat(structure
                                    .schema()
                                    .table(it.table())
                                    .orElseThrow()
                                    .column(it.column()))
                            .isPresent());
            mapping.associations()
                    .forEach(it -> assertThat(structure
                                    .schema()
                                    .table(it.table())
                                    .orElseThrow()
                                    .columns())
                            .extracting(Column::name)
                            .containsAll(it.own())
                            .containsAll(it.target()));
        }
    }

    @Test
    void theRootsTableComesFirst() {
        assertThat(folded(record("EmployeeParty").tables())).containsExactly("party", "personparty", "employeeparty");
    }

    @Test
    void aFieldTellsWhereAnnotationsForItMayStand() throws NoSuchFieldException {
        assertThat(attribute("Customer", "name").declaredAt())
                .containsExactly(new DeclaredAt(
                        People.Customer.class, "name", List.of(People.Customer.class.getDeclaredField("name"))));
    }

    @Test
    void aMappedSuperclassIsTheOwnerOfItsMembers() {
        assertThat(attribute("Customer", "createdBy").declaredAt().get(0).owner())
                .isEqualTo(People.Audited.class);
        assertThat(attribute("CardPayment", "reference").declaredAt().get(0).owner())
                .isEqualTo(Families.Payment.class);
    }

    @Test
    void insideEmbeddablesTheInnermostMemberComesFirst() {
        List<DeclaredAt> places = attribute("Customer", "office.place.city").declaredAt();
        assertThat(places.stream().map(it -> it.owner().getSimpleName() + "." + it.member()))
                .containsExactly("Address.city", "Contact.place", "Customer.office");
        assertThat(places.get(0).elements())
                .hasAtLeastOneElementOfType(Field.class)
                .hasAtLeastOneElementOfType(Method.class)
                .hasAtLeastOneElementOfType(RecordComponent.class);
    }

    @Test
    void fieldAndGetterAreBothPlacesForAProperty() {
        assertThat(attribute("Company", "title").declaredAt().get(0).elements())
                .hasSize(2)
                .hasAtLeastOneElementOfType(Field.class)
                .hasAtLeastOneElementOfType(Method.class);
    }

    @Test
    void elementsAndKeysOfCollectionsAreDeclaredAtTheCollection() {
        assertThat(attribute("Customer", "nicknames").collection()).isEqualTo("nicknames");
        assertThat(members(attribute("Customer", "nicknames").declaredAt())).containsExactly("nicknames");
        assertThat(members(attribute("Customer", "phones.key").declaredAt())).containsExactly("phones");
        assertThat(members(attribute("Customer", "addresses.city").declaredAt()))
                .containsExactly("city", "addresses");
        assertThat(members(attribute("Shelf", "visits.key.city").declaredAt())).containsExactly("city", "visits");
        assertThat(members(association("Customer", "approvals.approver").declaredAt()))
                .containsExactly("approver", "approvals");
        assertThat(members(association("Wallet", "approval.approver").declaredAt()))
                .containsExactly("approver", "approval");
        assertThat(members(attribute("Line", "order.id").declaredAt())).containsExactly("id", "order");
    }

    @Test
    void traitsFollowFromTheMapping() {
        assertThat(attribute("Customer", "id").traits()).containsOnly(Trait.KEY, Trait.GENERATED);
        assertThat(attribute("Customer", "version").traits()).containsOnly(Trait.VERSION);
        assertThat(attribute("Customer", "email").traits()).containsOnly(Trait.CONVERTED);
        assertThat(attribute("Customer", "status").traits()).containsOnly(Trait.CONVERTED);
        assertThat(attribute("Customer", "notes").traits()).containsOnly(Trait.LARGE);
        assertThat(attribute("Customer", "name").traits()).isEmpty();
        assertThat(attribute("Tag", "name").traits()).containsOnly(Trait.KEY);
        assertThat(attribute("Passport", "id").traits()).containsOnly(Trait.KEY, Trait.GENERATED, Trait.LINK);
    }

    @Test
    void aColumnHasTheLiveConstraints() {
        Column number = attribute("Customer", "number").columns().get(0);
        assertThat(number.unique()).isTrue();
        assertThat(number.nullable()).isFalse();
        assertThat(number.length()).isEqualTo(20);
    }

    @Test
    void aLinksColumnsAreThoseOfItsForeignKey() {
        assertThat(columns("Order", "buyer")).containsExactly("orders.buyer_id");
        assertThat(columns("Order", "lines")).containsExactly("line.order_ref");
        assertThat(columns("Order", "tags")).containsExactly("order_tags.tag_name");
        assertThat(columns("Tag", "orders")).containsExactly("order_tags.order_id");
        assertThat(association("Order", "lines").kind()).isEqualTo(LinkKind.TO_MANY);
        assertThat(association("Order", "lines").inverse()).isEqualTo("order");
        assertThat(association("Order", "lines").mappedBy()).isTrue();
        assertThat(association("Order", "buyer").targets()).containsOnly("Customer");
    }

    @Test
    void columnsThatServeTheMappingAreNamed() {
        assertThat(supporting("Customer"))
                .contains("customer_profile.id", "customer_nicknames.customer_id", "customer_addresses.place_no")
                .contains("customer_vehicles.driver_id");
        assertThat(supporting("CardPayment")).containsExactly("payment.kind");
        assertThat(supporting("Order")).containsExactly("order_tags.order_id");
        assertThat(supporting("PersonParty")).contains("personparty.person_id", "person_languages.speaker_id");
        assertThat(supporting("Book")).contains("book_kept.book_id", "book_legacy.legacy_book", "book.order_no");
    }

    @Test
    void whatIsNotCoveredIsPassedOn() {
        assertThat(record("Shelf").uncovered().stream().map(RecordShape.Uncovered::path))
                .containsExactly("byLabel.key", "papers");
    }

    @Test
    void itReadsOnce() {
        assertThat(source.read()).isSameAs(structure);
        assertThat(attribute("Customer", "token").type()).isEqualTo(UUID.class);
    }

    private void assertLive(List<Column> columns) {
        for (Column column : columns) {
            assertThat(structure.schema().table(column.table()).orElseThrow().column(column.name()))
                    .contains(column);
        }
    }

    private RecordShape record(String name) {
        return structure.records().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private AttributeShape attribute(String record, String path) {
        return record(record).attributes().stream()
                .filter(it -> it.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private AssociationShape association(String record, String path) {
        return record(record).associations().stream()
                .filter(it -> it.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private List<String> columns(String record, String path) {
        return spelled(association(record, path).columns());
    }

    private List<String> supporting(String record) {
        return spelled(record(record).supporting());
    }

    private static List<String> spelled(List<Column> columns) {
        return folded(columns.stream().map(it -> it.table() + "." + it.name()).toList());
    }

    private static List<String> members(List<DeclaredAt> places) {
        return places.stream().map(DeclaredAt::member).toList();
    }

    private static List<String> folded(List<String> names) {
        return names.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
    }
}
