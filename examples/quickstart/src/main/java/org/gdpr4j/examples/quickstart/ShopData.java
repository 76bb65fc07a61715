package org.gdpr4j.examples.quickstart;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Fills the empty shop with customers in many languages, the same ones each time. Names, cities and amounts are shared
 * between them, as in life. {@link Person} is one of them.
 */
final class ShopData {

    private static final int BATCH = 500;
    private static final int PRODUCTS = 200;
    private static final int YEARS = 14;
    private static final List<String> BROWSERS = List.of(
            "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 Version/18.6 Safari/604.1");

    private final Random random = new Random(20_180_525);
    private final List<Culture> cultures = Culture.all();
    private final List<Long> customerIds = new ArrayList<>();
    private final List<Long> productIds = new ArrayList<>();
    private final EntityManager em;
    private final LocalDate today;
    private int orders;

    private ShopData(EntityManager em, LocalDate today) {
        this.em = em;
        this.today = today;
    }

    static void fill(EntityManagerFactory factory, int customers, LocalDate today) {
        try (EntityManager em = factory.createEntityManager()) {
            ShopData data = new ShopData(em, today);
            em.getTransaction().begin();
            data.products();
            for (int i = 0; i < customers; i++) {
                if (i == customers / 2) {
                    new Person(em, data).persist();
                } else {
                    data.customer(i);
                }
                if (i % BATCH == 0) {
                    em.flush();
                    em.clear();
                }
            }
            em.getTransaction().commit();
        }
    }

    private void products() {
        for (int i = 0; i < PRODUCTS; i++) {
            Product product = new Product();
            product.title = "Article " + (1000 + i);
            product.price = BigDecimal.valueOf(499 + 1000L * random.nextInt(9), 2);
            em.persist(product);
            productIds.add(product.id);
        }
    }

    private void customer(int number) {
        Culture culture = Culture.one(cultures, random);
        Customer customer = new Customer();
        do {
            String given = Culture.one(culture.given(), random);
            String family = Culture.one(culture.family(), random);
            customer.name = culture.language().equals("zh") ? family + given : given + " " + family;
        } while (customer.name.equals(Person.NAME));
        customer.email = "customer." + number + "@mail.example";
        customer.phone = culture.phonePrefix() + " " + (600_000_000 + random.nextInt(200_000_000));
        customer.birthDate = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(24_000));
        customer.language = culture.language();
        customer.registeredOn = daysAgo(YEARS * 365);
        persist(customer);

        Address address = address(
                customer,
                Culture.one(culture.streets(), random) + " " + (1 + random.nextInt(300)),
                Culture.one(culture.cities(), random),
                culture.country());
        for (int i = random.nextInt(4); i > 0; i--) {
            order(customer, address, daysAgo(YEARS * 365));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            login(customer, "198.51.100." + random.nextInt(256));
        }
        if (random.nextInt(3) == 0) {
            ticket(customer, Culture.sentence(culture.tickets(), random));
        }
        if (random.nextInt(3) == 0) {
            review(customer, Culture.sentence(culture.reviews(), random));
        }
        if (random.nextInt(3) == 0) {
            message(
                    customer,
                    em.getReference(Customer.class, anybody()),
                    Culture.sentence(culture.messages(), random),
                    null);
        }
        if (random.nextInt(3) == 0) {
            newsletter(customer.email);
        }
    }

    void persist(Customer customer) {
        em.persist(customer);
        customerIds.add(customer.id);
    }

    /** The id of one of the customers so far. */
    Long anybody() {
        return Culture.one(customerIds, random);
    }

    LocalDate today() {
        return today;
    }

    LocalDate daysAgo(int atMost) {
        return today.minusDays(random.nextInt(atMost));
    }

    Address address(Customer customer, String street, String city, String country) {
        Address address = new Address();
        address.customer = customer;
        address.street = street;
        address.city = city;
        address.country = country;
        em.persist(address);
        return address;
    }

    void order(Customer buyer, Address delivery, LocalDate day) {
        Order order = new Order();
        order.buyer = buyer;
        order.delivery = delivery;
        order.number = day.getYear() + "-" + (100_000 + orders++);
        order.taxPeriodEnd = day.withDayOfMonth(day.lengthOfMonth());
        order.total = BigDecimal.ZERO;
        List<OrderLine> lines = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            OrderLine line = new OrderLine();
            line.order = order;
            line.product = em.getReference(Product.class, Culture.one(productIds, random));
            line.quantity = 1 + random.nextInt(3);
            line.amount = BigDecimal.valueOf(499 + 1000L * random.nextInt(9), 2);
            line.taxPeriodEnd = order.taxPeriodEnd;
            order.total = order.total.add(line.amount.multiply(BigDecimal.valueOf(line.quantity)));
            lines.add(line);
        }
        em.persist(order);
        lines.forEach(em::persist);
    }

    void login(Customer customer, String ip) {
        LoginAttempt attempt = new LoginAttempt();
        attempt.customer = customer;
        attempt.ip = ip;
        attempt.userAgent = Culture.one(BROWSERS, random);
        attempt.attemptedAt = daysAgo(90).atTime(random.nextInt(24), random.nextInt(60));
        attempt.succeeded = random.nextInt(10) > 0;
        em.persist(attempt);
    }

    void ticket(Customer customer, String text) {
        SupportTicket ticket = new SupportTicket();
        ticket.customer = customer;
        ticket.text = text;
        ticket.openedAt = daysAgo(700).atTime(random.nextInt(24), random.nextInt(60));
        em.persist(ticket);
    }

    void review(Customer author, String text) {
        Review review = new Review();
        review.author = author;
        review.product = em.getReference(Product.class, Culture.one(productIds, random));
        review.signedAs = author.name;
        review.text = text;
        review.stars = 1 + random.nextInt(5);
        em.persist(review);
    }

    void message(Customer sender, Customer recipient, String text, String note) {
        Message message = new Message();
        message.sender = sender;
        message.recipient = recipient;
        message.text = text;
        message.senderNote = note;
        message.sentAt = daysAgo(700).atTime(random.nextInt(24), random.nextInt(60));
        em.persist(message);
    }

    void newsletter(String email) {
        NewsletterSubscription subscription = new NewsletterSubscription();
        subscription.email = email;
        subscription.subscribedOn = daysAgo(2000);
        em.persist(subscription);
    }
}
