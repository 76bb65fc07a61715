package org.gdpr4j.examples.adopting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gdpr4j.examples.adopting.billing.BankTransfer;
import org.gdpr4j.examples.adopting.billing.PaymentMethod;
import org.gdpr4j.examples.adopting.crm.Activity;
import org.gdpr4j.examples.adopting.crm.ActivityRepository;
import org.gdpr4j.examples.adopting.crm.BusinessCustomer;
import org.gdpr4j.examples.adopting.crm.ContactPerson;
import org.gdpr4j.examples.adopting.crm.Customer;
import org.gdpr4j.examples.adopting.crm.CustomerPreferences;
import org.gdpr4j.examples.adopting.crm.CustomerRepository;
import org.gdpr4j.examples.adopting.crm.EmailMessage;
import org.gdpr4j.examples.adopting.crm.PhoneCall;
import org.gdpr4j.examples.adopting.crm.PrivateCustomer;
import org.gdpr4j.examples.adopting.hr.EmergencyContact;
import org.gdpr4j.examples.adopting.hr.Employee;
import org.gdpr4j.examples.adopting.hr.Training;
import org.gdpr4j.examples.adopting.hr.TrainingAttendance;
import org.gdpr4j.examples.adopting.marketing.NewsletterSubscription;
import org.gdpr4j.examples.adopting.marketing.NewsletterSubscription.Topic;
import org.gdpr4j.examples.adopting.products.PriceList;
import org.gdpr4j.examples.adopting.products.PriceListItem;
import org.gdpr4j.examples.adopting.products.Product;
import org.gdpr4j.examples.adopting.reference.ExchangeRate;
import org.gdpr4j.examples.adopting.sales.CustomerTurnover;
import org.gdpr4j.examples.adopting.sales.OrderLine;
import org.gdpr4j.examples.adopting.sales.OrderLineId;
import org.gdpr4j.examples.adopting.sales.SalesOrder;
import org.gdpr4j.examples.adopting.shared.Address;
import org.gdpr4j.examples.adopting.shared.DateRange;
import org.gdpr4j.examples.adopting.shared.GeoPoint;
import org.gdpr4j.examples.adopting.shared.Iban;
import org.gdpr4j.examples.adopting.shared.Money;
import org.gdpr4j.examples.adopting.shared.PersonName;
import org.gdpr4j.examples.adopting.shared.PhoneNumber;
import org.gdpr4j.examples.adopting.warehouse.StockLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Starts the application and takes one row of each mapping of hierarchies, keys and links through its life. */
@SpringBootTest
class BusinessApplicationTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final LocalDate MAY_DAY = LocalDate.of(2026, 5, 1);

    @Autowired
    WebApplicationContext context;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CustomerRepository customers;

    @Autowired
    ActivityRepository activities;

    RoundTrip roundTrip;

    @BeforeEach
    void useTheRunningApplication() {
        roundTrip = new RoundTrip(entities, transaction);
    }

    @Test
    void startsWithAtLeastSixtyEntities() {
        assertThat(entities.getMetamodel().getEntities()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void registersACustomerOverHttpAndRemembersWhoDidIt() {
        MockMvcTester http = MockMvcTester.from(context);
        String form = """
                {"number": "C-1", "firstName": "Ewa", "lastName": "Lis",
                 "email": "ewa@example.org", "birthDate": "1990-02-03"}
                """;
        assertThat(http.post()
                        .uri("/customers")
                        .header("X-Remote-User", "mnowak")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(form))
                .hasStatus(HttpStatus.CREATED);

        assertThat(http.get().uri("/customers/C-1"))
                .bodyJson()
                .extractingPath("name")
                .isEqualTo("Ewa Lis");
        Customer stored = customers.findByCustomerNumber("C-1").orElseThrow();
        assertThat(stored.getCreatedBy()).isEqualTo("mnowak");
        assertThat(stored.getCreatedAt()).isNotNull();
    }

    @Test
    void keepsJoinedSubclassesWithNestedEmbeddables() {
        Address address = new Address("Dluga 5", "Gdansk", "80-827", "PL");
        address.locate(new GeoPoint(54.35, 18.65));
        roundTrip.of(
                person("C-2"),
                read -> assertThat(read.getBirthDate()).isEqualTo("1985-07-09"),
                read -> read.moveTo(address),
                read -> assertThat(read.getBillingAddress().getLocation()).isEqualTo(new GeoPoint(54.35, 18.65)));

        BusinessCustomer company = new BusinessCustomer("C-3", "office@example.org", "Medis s.r.o.");
        roundTrip.of(
                company,
                read -> assertThat(read.displayName()).isEqualTo("Medis s.r.o."),
                read -> read.addContact(new ContactPerson("Jan", "Novak", "jan@example.org")),
                read -> assertThat(read.getContacts()).singleElement().returns("Novak", ContactPerson::getLastName));
    }

    @Test
    void keepsSubclassesInASingleTable() {
        PrivateCustomer customer = roundTrip.stored(person("C-4"));
        roundTrip.stored(new PhoneCall(customer, "Asks for an offer", NOON, "+48600100200"));
        roundTrip.of(
                new EmailMessage(customer, "Offer", NOON.plusSeconds(60), List.of("a@example.org", "b@example.org")),
                read -> assertThat(activities.findByCustomerOrderByHappenedAtDesc(customer))
                        .extracting(Activity::getSubject)
                        .containsExactly("Offer", "Asks for an offer"),
                read -> read.getRecipients().remove("a@example.org"),
                read -> assertThat(read.getRecipients()).containsExactly("b@example.org"));
    }

    @Test
    void keepsOneTablePerPaymentMethod() {
        roundTrip.of(
                new BankTransfer(null, "main", "Ewa Lis", new Iban("PL61 1090 1014 0000 0712 1981 2874")),
                read -> assertThat(read.getIban().compact()).isEqualTo("PL61109010140000071219812874"),
                read -> read.rename("savings"),
                read -> assertThat(
                                entities.find(PaymentMethod.class, read.getId()).getLabel())
                        .isEqualTo("savings"));
    }

    @Test
    void derivesEmbeddedIdsFromAssociations() {
        Product bed = roundTrip.stored(product("BED-1"));
        SalesOrder order = new SalesOrder("O-1", roundTrip.stored(person("C-5")), NOON);
        order.add(bed, 2);
        roundTrip.of(
                order,
                read -> assertThat(read.getLines().get(0).total()).isEqualTo(Money.of("20.00", "EUR")),
                read -> read.add(entities.find(Product.class, bed.getId()), 1),
                read -> assertThat(entities.find(OrderLine.class, new OrderLineId(read.getId(), 2)))
                        .isNotNull());

        Training training = roundTrip.stored(new Training("First aid", MAY_DAY));
        Employee employee = roundTrip.stored(new Employee("E-1", new PersonName("Jana", "Mala"), null));
        transaction.executeWithoutResult(status -> entities.persist(new TrainingAttendance(
                entities.find(Training.class, training.getId()), entities.find(Employee.class, employee.getId()), 7)));
        TrainingAttendance.Key key = new TrainingAttendance.Key(training.getId(), employee.getId());
        transaction.executeWithoutResult(
                status -> entities.find(TrainingAttendance.class, key).regrade(9));
        transaction.executeWithoutResult(status -> {
            TrainingAttendance read = entities.find(TrainingAttendance.class, key);
            assertThat(read.getTestScore()).isEqualTo(9);
            entities.remove(read);
        });
    }

    @Test
    void keepsRowsUnderIdClasses() {
        roundTrip.of(
                new StockLevel("BRNO", "BED-2", 4),
                read -> assertThat(read.available()).isEqualTo(4),
                read -> read.receive(6),
                read -> assertThat(read.available()).isEqualTo(10));
        roundTrip.of(
                new ExchangeRate("CZK", MAY_DAY, new BigDecimal("24.500000")),
                read -> assertThat(read.getRate()).isEqualByComparingTo("24.5"),
                read -> {},
                read -> assertThat(read.getRate()).isEqualByComparingTo("24.5"));

        PriceList list = roundTrip.stored(new PriceList("Retail", new DateRange(MAY_DAY, null)));
        Product product = roundTrip.stored(product("BED-3"));
        transaction.executeWithoutResult(status -> entities.persist(new PriceListItem(
                entities.find(PriceList.class, list.getId()),
                entities.find(Product.class, product.getId()),
                BigDecimal.TEN)));
        PriceListItem.Key key = new PriceListItem.Key(list.getId(), product.getId());
        transaction.executeWithoutResult(
                status -> entities.find(PriceListItem.class, key).reprice(BigDecimal.ONE));
        transaction.executeWithoutResult(status -> {
            PriceListItem read = entities.find(PriceListItem.class, key);
            assertThat(read.getPrice()).isEqualByComparingTo("1");
            entities.remove(read);
        });
    }

    @Test
    void sharesKeysBetweenOneToOneRows() {
        PrivateCustomer customer = roundTrip.stored(person("C-6"));
        Employee employee = roundTrip.stored(new Employee("E-2", new PersonName("Petr", "Dub"), null));
        transaction.executeWithoutResult(status -> {
            entities.persist(new CustomerPreferences(entities.find(Customer.class, customer.getId())));
            entities.persist(new EmergencyContact(
                    entities.find(Employee.class, employee.getId()), "Eva Dubova", new PhoneNumber("+420 777 1")));
        });
        transaction.executeWithoutResult(status -> {
            entities.find(CustomerPreferences.class, customer.getId())
                    .getOptions()
                    .put("theme", "dark");
            entities.find(EmergencyContact.class, employee.getId()).callOn(new PhoneNumber("+420 777 2"));
        });
        transaction.executeWithoutResult(status -> {
            CustomerPreferences preferences = entities.find(CustomerPreferences.class, customer.getId());
            assertThat(preferences.getOptions()).containsEntry("theme", "dark");
            EmergencyContact contact = entities.find(EmergencyContact.class, employee.getId());
            assertThat(contact.getContactPhone().digits()).isEqualTo("+4207772");
            entities.remove(preferences);
            entities.remove(contact);
        });
    }

    @Test
    void keepsSubscriptionsUnderTheAddressItself() {
        roundTrip.of(
                new NewsletterSubscription("lis@example.org", NOON),
                read -> assertThat(read.getTopics()).isEmpty(),
                read -> read.getTopics().add(Topic.HEALTH_ADVICE),
                read -> assertThat(read.getTopics()).containsExactly(Topic.HEALTH_ADVICE));
    }

    @Test
    void countsTheOrdersOfACustomerInAReadOnlyView() {
        PrivateCustomer customer = roundTrip.stored(person("C-7"));
        roundTrip.stored(new SalesOrder("O-2", customer, NOON));
        assertThat(entities.find(CustomerTurnover.class, customer.getId()).getOrderCount())
                .isEqualTo(1);
    }

    private static PrivateCustomer person(String number) {
        return new PrivateCustomer(
                number, number + "@example.org", new PersonName("Ewa", "Lis"), LocalDate.of(1985, 7, 9));
    }

    private static Product product(String sku) {
        return new Product(sku, "Nursing bed", Money.of("10.00", "EUR"));
    }
}
