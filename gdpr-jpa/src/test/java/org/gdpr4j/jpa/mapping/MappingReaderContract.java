package org.gdpr4j.jpa.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.jpa.fixtures.People.EMail;
import org.gdpr4j.jpa.fixtures.People.Status;
import org.gdpr4j.jpa.mapping.AttributeMapping.Codec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a reader must make of the model in {@code fixtures}; names are compared without regard to case. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class MappingReaderContract {

    private EntityManagerFactory factory;
    private MappingReader reader;
    private Map<String, EntityMapping> mappings;

    protected abstract EntityManagerFactory start();

    protected abstract MappingReader reader();

    @BeforeAll
    void read() {
        factory = start();
        reader = reader();
        mappings = reader.read(factory).stream().collect(Collectors.toMap(EntityMapping::name, Function.identity()));
    }

    @AfterAll
    void close() {
        factory.close();
    }

    @Test
    void itKnowsItsOwnProvider() {
        assertThat(reader.reads(factory)).isTrue();
    }

    @Test
    void anAbstractEntityHasNoMappingOfItsOwn() {
        assertThat(mappings).doesNotContainKey("Paper").containsKeys("Map", "Chart");
    }

    @Test
    void aFieldHasItsColumn() {
        assertThat(column("Customer", "name")).isEqualTo("customer.full_name");
        assertThat(column("Customer", "active")).isEqualTo("customer.active");
    }

    @Test
    void aPropertyHasItsColumn() {
        assertThat(column("Company", "title")).isEqualTo("company.company_title");
        assertThat(keys("Company")).containsExactly("key");
    }

    @Test
    void typesAreTheAttributesOwnAndWrapped() {
        assertThat(attribute("Customer", "active").type()).isEqualTo(Boolean.class);
        assertThat(attribute("Customer", "version").type()).isEqualTo(Long.class);
        assertThat(attribute("Customer", "credit").type()).isEqualTo(BigDecimal.class);
        assertThat(attribute("Customer", "born").type()).isEqualTo(LocalDate.class);
        assertThat(attribute("Customer", "registered").type()).isEqualTo(Instant.class);
        assertThat(attribute("Customer", "token").type()).isEqualTo(UUID.class);
        assertThat(attribute("Customer", "email").type()).isEqualTo(EMail.class);
        assertThat(attribute("Customer", "states").type()).isEqualTo(Status.class);
        assertThat(attribute("Customer", "phones").type()).isEqualTo(String.class);
        assertThat(attribute("Customer", "phones.key").type()).isEqualTo(String.class);
    }

    @Test
    void plainValuesAreStoredAsTheyAre() {
        for (String path : List.of(
                "name", "born", "calledAt", "registered", "credit", "active", "token", "digest", "notes", "photo")) {
            assertThat(attribute("Customer", path).codec()).as(path).isSameAs(Codec.NONE);
        }
    }

    @Test
    void aMappedSuperclassGivesItsAttributes() {
        assertThat(column("Customer", "createdBy")).isEqualTo("customer.created_by");
    }

    @Test
    void theVersionIsNamed() {
        assertThat(mapping("Customer").version()).isEqualTo("version");
        assertThat(mapping("Note").version()).isNull();
    }

    @Test
    void aRecordEmbeddableGivesItsComponents() {
        assertThat(column("Customer", "address.city")).isEqualTo("customer.town");
    }

    @Test
    void aNestedEmbeddableFollowsTheOverridesOfBothLevels() {
        assertThat(column("Customer", "office.phone")).isEqualTo("customer.office_phone");
        assertThat(column("Customer", "office.place.street")).isEqualTo("customer.office_street");
        assertThat(column("Customer", "office.place.city")).isEqualTo("customer.contact_town");
    }

    @Test
    void aConverterIsAppliedBothWays() {
        Codec codec = attribute("Customer", "email").codec();
        assertThat(codec.toAttribute("mailto:eva@example.org")).isEqualTo(new EMail("eva@example.org"));
        assertThat(codec.toStored(new EMail("eva@example.org"))).isEqualTo("mailto:eva@example.org");
        assertThat(codec.toAttribute(null)).isNull();
        assertThat(codec.toStored(null)).isNull();
    }

    @Test
    void anEnumStoredByNameIsItsName() {
        Codec codec = attribute("Customer", "status").codec();
        assertThat(codec.toAttribute("GONE")).isEqualTo("GONE");
        assertThat(codec.toStored("GONE")).isEqualTo("GONE");
    }

    @Test
    void anEnumStoredByPositionIsItsName() {
        Codec codec = attribute("Customer", "previous").codec();
        assertThat(codec.toAttribute(1)).isEqualTo("GONE");
        assertThat(((Number) codec.toStored("GONE")).intValue()).isEqualTo(1);
        assertThat(codec.toAttribute(null)).isNull();
    }

    @Test
    void anEnumWithAConverterIsItsName() {
        Codec codec = attribute("Customer", "coded").codec();
        assertThat(codec.toAttribute(200)).isEqualTo("GONE");
        assertThat(((Number) codec.toStored("ACTIVE")).intValue()).isEqualTo(100);
    }

    @Test
    void largeObjectsAreMarked() {
        assertThat(attribute("Customer", "notes").large()).isTrue();
        assertThat(attribute("Customer", "photo").large()).isTrue();
        assertThat(attribute("Customer", "digest").large()).isFalse();
        assertThat(attribute("Customer", "name").large()).isFalse();
    }

    @Test
    void aSecondaryTableMayLackTheRow() {
        assertThat(mapping("Customer").tables()).hasSize(2);
        assertThat(mapping("Customer").root().optional()).isFalse();
        TableMapping profile = mapping("Customer").tables().get(1);
        assertThat(folded(profile.name())).isEqualTo("customer_profile");
        assertThat(profile.optional()).isTrue();
        assertThat(folded(profile.keyColumns())).containsExactly("id");
        assertThat(column("Customer", "bio")).isEqualTo("customer_profile.bio");
    }

    @Test
    void aQuotedNameInAnotherSchemaComesWithoutQuotes() {
        assertThat(folded(mapping("Shelf").root().name())).isEqualTo("side.shelf of books");
    }

    @Test
    void aKeyIsGeneratedWhenTheDatabaseOrTheProviderMakesItOrWhenItIsAUuid() {
        assertThat(attribute("Order", "id").generated()).isTrue();
        assertThat(attribute("Customer", "id").generated()).isTrue();
        assertThat(attribute("Vehicle", "id").generated()).isFalse();
        assertThat(attribute("Tag", "name").generated()).isFalse();
        assertThat(attribute("Customer", "token").generated()).isFalse();
    }

    @Test
    void aSingleTableIsDividedByItsDiscriminator() {
        assertThat(filter("Payment")).isEqualTo(new RowFilter.Discriminator("payment", "kind", 1));
        assertThat(filter("CardPayment")).isEqualTo(new RowFilter.Discriminator("payment", "kind", 2));
        assertThat(filter("GiftCardPayment")).isEqualTo(new RowFilter.Discriminator("payment", "kind", 3));
        assertThat(column("GiftCardPayment", "cardHolder")).isEqualTo("payment.cardholder");
        assertThat(mapping("Payment").attribute("cardHolder")).isEmpty();
    }

    @Test
    void joinedClassesLieInOneTableForEachGeneration() {
        EntityMapping employee = mapping("EmployeeParty");
        assertThat(employee.tables().stream().map(it -> folded(it.name())))
                .containsExactly("party", "personparty", "employeeparty");
        assertThat(employee.tables().stream().map(it -> folded(it.keyColumns())))
                .containsExactly(List.of("id"), List.of("person_id"), List.of("employee_id"));
        assertThat(employee.tables()).noneMatch(TableMapping::optional);
        assertThat(column("EmployeeParty", "id")).isEqualTo("party.id");
        assertThat(column("EmployeeParty", "surname")).isEqualTo("personparty.surname");
        assertThat(column("EmployeeParty", "badge")).isEqualTo("employeeparty.badge");
        assertThat(association("EmployeeParty", "boss").targets()).containsOnly("PersonParty", "EmployeeParty");
    }

    @Test
    void joinedClassesWithADiscriminatorAreDividedByIt() {
        assertThat(filter("Vessel")).isEqualTo(new RowFilter.Discriminator("vessel", "vessel_kind", "Vessel"));
        assertThat(filter("Ferry")).isEqualTo(new RowFilter.Discriminator("vessel", "vessel_kind", "Ferry"));
    }

    @Test
    void eachClassOfATablePerClassHasItsOwnTable() {
        assertThat(filter("Document")).isEqualTo(new RowFilter.All());
        assertThat(column("Document", "title")).isEqualTo("document.title");
        assertThat(column("Letter", "title")).isEqualTo("letter.title");
        assertThat(column("Letter", "id")).isEqualTo("letter.id");
        assertThat(column("Map", "scale")).isEqualTo("map_sheet.scale");
        assertThat(folded(association("SealedLetter", "author").table())).isEqualTo("sealedletter");
        assertThat(mapping("Letter").tables()).hasSize(1);
    }

    @Test
    void whatCannotBeCoveredIsReportedWithTheReason() {
        assertThat(mapping("Shelf").uncovered().stream().map(EntityMapping.Uncovered::path))
                .containsExactly("byLabel.key", "papers");
        assertThat(mapping("Shelf").association("papers")).isEmpty();
        assertThat(mapping("Map").association("shelf")).isPresent();
        assertThat(mapping("Shelf").uncovered()).allMatch(it -> !it.reason().isBlank());
    }

    @Test
    void listPositionsAreKnownAsBookkeeping() {
        assertThat(reader.bookkeeping(factory).stream().map(it -> folded(it.table() + "." + it.column())))
                .contains("customer_addresses.place_no", "book.order_no");
        assertThat(mapping("Customer").attributes().stream().map(it -> folded(it.column())))
                .doesNotContain("place_no");
    }

    protected EntityMapping mapping(String entity) {
        return mappings.get(entity);
    }

    protected AttributeMapping attribute(String entity, String path) {
        return mapping(entity).attribute(path).orElseThrow(() -> new AssertionError(entity + "." + path));
    }

    protected AssociationMapping association(String entity, String path) {
        return mapping(entity).association(path).orElseThrow(() -> new AssertionError(entity + "." + path));
    }

    protected List<String> keys(String entity) {
        return mapping(entity).key().stream().map(AttributeMapping::path).toList();
    }

    protected String column(String entity, String path) {
        AttributeMapping found = attribute(entity, path);
        return folded(found.table() + "." + found.column());
    }

    protected static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    protected static List<String> folded(List<String> names) {
        return names.stream().map(MappingReaderContract::folded).toList();
    }

    /** A link as one line: kind, table, own columns and what they point to, target columns and what they point to. */
    protected String link(String entity, String path) {
        AssociationMapping it = association(entity, path);
        String own = it.kind() == LinkKind.TO_ONE ? "" : " " + it.own() + "->" + it.ownReferenced();
        return folded(it.kind() + " " + it.table() + own + " " + it.target() + "->" + it.targetReferenced());
    }

    private RowFilter filter(String entity) {
        return mapping(entity).filter() instanceof RowFilter.Discriminator it
                ? new RowFilter.Discriminator(folded(it.table()), folded(it.column()), it.value())
                : mapping(entity).filter();
    }
}
