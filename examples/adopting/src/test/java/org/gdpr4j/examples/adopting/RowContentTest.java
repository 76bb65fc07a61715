package org.gdpr4j.examples.adopting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.gdpr4j.examples.adopting.clinic.BloodGroup;
import org.gdpr4j.examples.adopting.clinic.LabResult;
import org.gdpr4j.examples.adopting.clinic.Patient;
import org.gdpr4j.examples.adopting.documents.Document;
import org.gdpr4j.examples.adopting.documents.DocumentContent;
import org.gdpr4j.examples.adopting.documents.DocumentProperty;
import org.gdpr4j.examples.adopting.hr.Employee;
import org.gdpr4j.examples.adopting.ksiegowosc.Faktura;
import org.gdpr4j.examples.adopting.ksiegowosc.Kontrahent;
import org.gdpr4j.examples.adopting.ksiegowosc.PozycjaFaktury;
import org.gdpr4j.examples.adopting.products.Product;
import org.gdpr4j.examples.adopting.products.ProductCategory;
import org.gdpr4j.examples.adopting.products.Supplier;
import org.gdpr4j.examples.adopting.pujcovna.Zakaznik;
import org.gdpr4j.examples.adopting.sales.Basket;
import org.gdpr4j.examples.adopting.sales.ProductReview;
import org.gdpr4j.examples.adopting.shared.Address;
import org.gdpr4j.examples.adopting.shared.ContactDetails;
import org.gdpr4j.examples.adopting.shared.DateRange;
import org.gdpr4j.examples.adopting.shared.Iban;
import org.gdpr4j.examples.adopting.shared.Money;
import org.gdpr4j.examples.adopting.shared.PersonName;
import org.gdpr4j.examples.adopting.shared.PhoneNumber;
import org.gdpr4j.examples.adopting.support.SatisfactionSurvey;
import org.gdpr4j.examples.adopting.support.Ticket;
import org.gdpr4j.examples.adopting.support.TicketComment;
import org.gdpr4j.examples.adopting.warehouse.OpeningHours;
import org.gdpr4j.examples.adopting.warehouse.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands in the rows: collections, maps, trees, large objects, converted columns, getters, hidden rows. */
@SpringBootTest
class RowContentTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final LocalDate MAY_DAY = LocalDate.of(2026, 5, 1);

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    RoundTrip roundTrip;

    @BeforeEach
    void useTheRunningApplication() {
        roundTrip = new RoundTrip(entities, transaction);
    }

    @Test
    void keepsMapsAndCollectionsOfEmbeddables() {
        Product product = product("BED-4");
        product.describe("colour", "white");
        roundTrip.stored(product);
        roundTrip.of(
                new Basket("cookie"),
                read -> read.getItems().put(entities.find(Product.class, product.getId()), 3),
                read -> {},
                read -> assertThat(read.getItems()).containsValue(3));
        roundTrip.of(
                new Warehouse("BRN", "Brno"),
                read -> read.getOpeningHours()
                        .put(DayOfWeek.MONDAY, new OpeningHours(LocalTime.of(7, 0), LocalTime.of(15, 0))),
                read -> {},
                read -> assertThat(read.getOpeningHours()).containsOnlyKeys(DayOfWeek.MONDAY));

        Patient patient = roundTrip.stored(new Patient(new PersonName("Ewa", "Lis"), MAY_DAY, BloodGroup.A_POSITIVE));
        roundTrip.of(
                new LabResult(patient, NOON),
                read -> assertThat(read.getMeasurements()).isEmpty(),
                read -> read.getMeasurements().put("CRP", new LabResult.Measurement(4.2, "mg/l", false)),
                read -> assertThat(read.getMeasurements().get("CRP").reading()).isEqualTo(4.2));

        Address office = new Address("Hlavni 1", "Brno", "60200", "CZ");
        ContactDetails contact = new ContactDetails("Karel Vrba", "vrba@example.org", new PhoneNumber("1"), office);
        Supplier.Certificate certificate = new Supplier.Certificate("13485", "TUV", new DateRange(MAY_DAY, null));
        roundTrip.of(
                new Supplier("Luzka a.s.", contact),
                read -> assertThat(read.getCertificates()).isEmpty(),
                read -> read.getCertificates().add(certificate),
                read -> assertThat(read.getCertificates()).containsExactly(certificate));
        transaction.executeWithoutResult(status -> assertThat(entities.find(Product.class, product.getId())
                        .getAttributes()
                        .get("colour")
                        .getAttributeText())
                .isEqualTo("white"));
    }

    @Test
    void followsTreesAndSecondaryTables() {
        ProductCategory root = new ProductCategory("Beds");
        ProductCategory child = root.addChild("Cots");
        roundTrip.stored(root);
        transaction.executeWithoutResult(status -> assertThat(entities.find(ProductCategory.class, child.getId())
                        .getParent()
                        .getName())
                .isEqualTo("Beds"));

        Employee boss = roundTrip.stored(new Employee("E-3", new PersonName("Ida", "Bila"), null));
        roundTrip.of(
                new Employee("E-4", new PersonName("Ota", "Cerny"), boss),
                read -> assertThat(read.getManager().getId()).isEqualTo(boss.getId()),
                read -> {
                    read.reportTo(null);
                    read.payTo(new Iban("CZ65 0800"), new BigDecimal("41000"));
                },
                read -> {
                    assertThat(read.getManager()).isNull();
                    assertThat(read.getSalaryAccount()).isEqualTo(new Iban("CZ650800"));
                });

        Ticket ticket = new Ticket("ewa@example.org", "Broken wheel", "It squeaks.".repeat(500));
        roundTrip.of(
                ticket,
                read -> assertThat(read.getDescription()).hasSize(5500),
                read -> read.comment("mnowak", "We call you.", read.comment("ewa", "Please hurry", null)),
                read -> assertThat(read.getComments())
                        .last()
                        .extracting(TicketComment::getInReplyTo)
                        .isNotNull());
    }

    @Test
    void keepsLargeObjectsConvertedListsAndJson() {
        Document document = new Document(null, "contract.pdf", List.of("lease", "signed"));
        document.getProperties().put("signed on", new DocumentProperty("1.5.2026", 2));
        roundTrip.stored(document);
        transaction.executeWithoutResult(status -> {
            Document read = entities.find(Document.class, document.getId());
            assertThat(read.getKeywords()).containsExactly("lease", "signed");
            assertThat(read.getProperties()).containsEntry("signed on", new DocumentProperty("1.5.2026", 2));
            entities.persist(new DocumentContent(read, new byte[] {1}, "Lease"));
        });
        byte[] scan = "scan".getBytes(StandardCharsets.UTF_8);
        transaction.executeWithoutResult(
                status -> entities.find(DocumentContent.class, document.getId()).replace(scan));
        transaction.executeWithoutResult(status -> {
            DocumentContent read = entities.find(DocumentContent.class, document.getId());
            assertThat(read.getBytes()).isEqualTo(scan);
            entities.remove(read);
        });
        roundTrip.of(
                new SatisfactionSurvey(null, 9, Map.of("speed", "fine")),
                read -> assertThat(read.getAnswers()).containsEntry("speed", "fine"),
                read -> read.getAnswers().put("tone", "kind"),
                read -> assertThat(read.getAnswers()).containsEntry("tone", "kind"));
    }

    @Test
    void readsPropertiesThroughGettersWhereTheMappingSaysSo() {
        Kontrahent partner = new Kontrahent();
        partner.setImie("Adam");
        partner.setNazwisko("Wilk");
        roundTrip.stored(partner);
        Faktura invoice = new Faktura();
        invoice.setNumer("FV/1");
        invoice.setNabywca(partner);
        roundTrip.of(
                invoice,
                read -> assertThat(read.getNabywca().getPelnaNazwa()).isEqualTo("Adam Wilk"),
                read -> read.getPozycje().add(new PozycjaFaktury("Kula ortopedyczna", BigDecimal.ONE, BigDecimal.TEN)),
                read -> assertThat(read.getPozycje()).hasSize(1));
        roundTrip.of(
                new Zakaznik("Jan", "Novotny", "777123456"),
                read -> assertThat(read.getTelefon()).isEqualTo("777123456"),
                read -> read.setTelefon("608 111 222"),
                read -> assertThat(read.getTelefon()).isEqualTo("608111222"));
    }

    @Test
    void hidesDeletedReviewsButKeepsTheirRows() {
        roundTrip.of(
                new ProductReview(roundTrip.stored(product("BED-5")), "ewka", 2, "Too soft"),
                read -> assertThat(read.getStars()).isEqualTo(2),
                read -> read.rate(4),
                read -> assertThat(read.getStars()).isEqualTo(4));
        Object rows = entities.createNativeQuery("select count(*) from product_review where nickname = 'ewka'")
                .getSingleResult();
        assertThat(rows).isEqualTo(1L);
    }

    private static Product product(String sku) {
        return new Product(sku, "Nursing bed", Money.of("10.00", "EUR"));
    }
}
