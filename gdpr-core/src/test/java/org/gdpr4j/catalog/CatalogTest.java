package org.gdpr4j.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.Controller;
import org.gdpr4j.subject.ControllerId;
import org.junit.jupiter.api.Test;

class CatalogTest {

    private final Catalog catalog = Catalog.of(
            ClassSource.of(
                    Shop.Customer.class, Shop.Invoice.class, Shop.Message.class, Shop.Comment.class, Shop.Bounce.class),
            Shop.shared().build());

    @Test
    void annotationsAndTheirFluentTwinGiveEqualCatalogs() {
        Catalog twin = Catalog.of(
                ClassSource.of(
                        Shop.Plain.Customer.class,
                        Shop.Plain.Invoice.class,
                        Shop.Plain.Message.class,
                        Shop.Plain.Comment.class,
                        Shop.Plain.Bounce.class),
                Shop.fluent());

        assertThat(twin.records()).isEqualTo(catalog.records());
        assertThat(twin).isEqualTo(catalog).hasSameHashCodeAs(catalog);
        assertThat(twin.version()).isEqualTo(catalog.version());
        assertThat(twin.verify()).isEqualTo(catalog.verify());
    }

    @Test
    void aShopThatDeclaresEverythingHasNoErrors() {
        assertThat(catalog.verify())
                .filteredOn(it -> it.severity() == Problem.Severity.ERROR)
                .isEmpty();
    }

    @Test
    void anotherDeclarationGivesAnotherVersion() {
        Catalog other = Catalog.of(ClassSource.of(Shop.Customer.class), Declarations.none());

        assertThat(other).isNotEqualTo(catalog);
        assertThat(other.version()).isNotEqualTo(catalog.version());
    }

    @Test
    void whatIsSaidNearerToTheValueWinsOverWhatIsSaidOfTheWhole() {
        RecordType customer = catalog.record(Shop.Customer.class);

        assertThat(customer.field("address.street").orElseThrow().personal()).isTrue();
        assertThat(customer.field("address.country").orElseThrow().classification())
                .isEqualTo(new Classification.NotPersonal("two letters"));
        assertThat(catalog.record("Invoice").field("taxPeriodEnd").orElseThrow().classification())
                .isEqualTo(new Classification.NotPersonal("rows are numbered by the shop"));
    }

    @Test
    void oneRuleClassifiesAnAnnotationInEveryRecordThatInheritsIt() {
        assertThat(catalog.record("Customer").field("createdBy").orElseThrow().classification())
                .isEqualTo(new Classification.Personal(Categories.ACCOUNT, Origin.UNSTATED, "", Set.of()));
    }

    @Test
    void theExplanationNamesEveryPathLinkAndFieldInWords() {
        assertThat(catalog.explain("Customer"))
                .contains("is a customer", "email: personal, contact.email, GIVEN, identifies as EMAIL, for newsletter")
                .contains("erased by CLEAR", "tariff: not personal: a price list", "id: key, version or link");
        assertThat(catalog.explain(Shop.Invoice.class))
                .contains("belongs to a customer through Invoice.buyer")
                .contains("is kept at least P10Y from taxPeriodEnd (CZ VAT Act 235/2004, s. 35)")
                .contains("link buyer to Customer: whose it is");
        assertThat(catalog.explain("Message"))
                .contains("belongs to a customer through Message.sender (may be empty)")
                .contains("is seen by a customer through Message.recipient (only where kind = 'PUBLIC')")
                .contains("link recipient to Customer: who may see it, when they leave: UNLINK, hides senderNote")
                .contains("senderNote: personal, communication, about sender");
        assertThat(catalog.explain("Comment"))
                .contains("through Comment.message, then Message.sender", "up any number of levels");
        assertThat(catalog.explain("Bounce")).contains("through Bounce.recipient (by value: EMAIL)");
    }

    @Test
    void theExplanationOfWhatIsNotDeclaredSaysSo() {
        String text = Catalog.of(
                        ClassSource.of(Shop.Plain.Customer.class, Shop.Plain.Invoice.class), Declarations.none())
                .explain("Invoice");

        assertThat(text)
                .contains("leads to no person", "amount: NOT CLASSIFIED", "link buyer to Customer: NOT DECLARED")
                .contains("! amount: Nothing says whether it is personal.");
    }

    @Test
    void aParentCategoryCoversItsChildrenAndNoOtherNamesThatBeginAlike() {
        assertThat(Categories.covers("contact", "contact.email.work")).isTrue();
        assertThat(Categories.covers("contact", "contact")).isTrue();
        assertThat(Categories.covers("contact", "contacts")).isFalse();
        assertThat(Categories.article("special.health.allergy")).isEqualTo("Art. 9");
        assertThat(Categories.article("criminal.fine")).isEqualTo("Art. 10");
        assertThat(Categories.article("identity.national-number.pesel")).isEqualTo("Art. 87");
        assertThat(Categories.article("specialist")).isEmpty();
    }

    @Test
    void anUnknownRecordIsRefusedByName() {
        assertThatThrownBy(() -> catalog.record("Order"))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("'Order'");
        assertThatThrownBy(() -> catalog.record(String.class))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("String is not a mapped");
        assertThatThrownBy(() -> catalog.type("Order")).isInstanceOf(GdprException.class);
        assertThat(catalog.find("Order")).isEmpty();
        assertThat(catalog.declaredAt("Order", "x")).isEmpty();
    }

    @Test
    void theCatalogTellsWhereAFieldMayBeDeclaredTheInnermostFirst() {
        assertThat(catalog.type("Customer")).isEqualTo(Shop.Customer.class);
        assertThat(catalog.declaredAt("Customer", "address.street"))
                .extracting(DeclaredAt::owner, DeclaredAt::member)
                .containsExactly(tuple(Shop.Address.class, "street"), tuple(Shop.Customer.class, "address"));
    }

    @Test
    void whatTwoPlacesSayDifferentlyIsAContradiction() {
        Declarations declarations = Declarations.builder()
                .on(
                        Shop.Customer.class,
                        type -> type.dataSubject("client").field("name", field -> field.personal(Categories.CONTACT)))
                .build();

        assertThat(Catalog.of(ClassSource.of(Shop.Customer.class), declarations).verify())
                .filteredOn(it -> it.kind() == Problem.Kind.CONTRADICTION)
                .extracting(Problem::place)
                .containsExactly("Customer", "Customer.name");
    }

    @Test
    void whatIsDeclaredOfNothingThatIsMappedIsInvalid() {
        Declarations declarations = Declarations.builder()
                .on(Shop.Customer.class, type -> type.field("nmae", field -> field.personal(Categories.NAME)))
                .on(String.class, type -> type.notPersonal(""))
                .build();

        assertThat(Catalog.of(ClassSource.of(Shop.Customer.class), declarations).verify())
                .filteredOn(it -> it.kind() == Problem.Kind.INVALID_DECLARATION)
                .extracting(Problem::place)
                .containsExactly("Customer.nmae", "String");
    }

    @Test
    void theSameIsDeclaredOnlyOnce() {
        Declarations.Builder builder = Declarations.builder().on(Shop.Customer.class, type -> type);

        assertThatThrownBy(() -> builder.on(Shop.Customer.class, type -> type)).hasMessageContaining("declared twice");
        assertThatThrownBy(() -> builder.on(
                        Shop.Invoice.class,
                        type -> type.field("amount", field -> field).field("amount", field -> field)))
                .hasMessageContaining("amount is declared twice");
        assertThatThrownBy(() ->
                        builder.on(Shop.Invoice.class, type -> type.field("amount", field -> field.of("buyer"))))
                .hasMessageContaining("personal(category)");
        assertThatThrownBy(() -> builder.on(
                        Shop.Invoice.class, type -> type.field("buyer", field -> field.onLeave(OnLeave.DELETE))))
                .hasMessageContaining("ownedBy()");
    }

    @Test
    void severalControllersMustBeNamedByTheRecords() {
        Declarations declarations = Declarations.builder()
                .controller(new Controller(new ControllerId("a"), "A", ZoneId.of("UTC")))
                .controller(new Controller(new ControllerId("b"), "B", ZoneId.of("UTC")))
                .build();

        assertThat(Catalog.of(ClassSource.of(Shop.Bounce.class), declarations).verify())
                .filteredOn(it -> it.kind() == Problem.Kind.UNKNOWN_NAME)
                .extracting(Problem::what)
                .contains("The controller 'default' is not declared, or the record names none of several.");
        assertThat(catalog.record("Bounce").controller()).isEqualTo("shop");
    }

    @Test
    void recordsOfAKindOfSubjectAreFoundByIt() {
        assertThat(catalog.subjects("customer")).extracting(RecordType::name).containsExactly("Customer");
        assertThat(catalog.subjects("ghost")).isEmpty();
        assertThat(catalog.leadsToPersons("Comment")).isTrue();
        assertThat(catalog.record("Comment").key()).extracting(Field::path).isEqualTo(List.of("id"));
    }
}
