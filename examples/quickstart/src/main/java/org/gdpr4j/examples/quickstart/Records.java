package org.gdpr4j.examples.quickstart;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Persists one record of the shop at a time; what nobody says of it comes from the seeded generator. */
final class Records {

    private static final List<String> BROWSERS = List.of(
            "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 Version/18.6 Safari/604.1");

    private final EntityManager em;
    private final Random random;
    private final LocalDate today;
    private final List<Long> customerIds = new ArrayList<>();
    private final List<Long> productIds = new ArrayList<>();
    private int orders;

    Records(EntityManager em, Random random, LocalDate today) {
        this.em = em;
        this.random = random;
        this.today = today;
    }

    void product(String title) {
        Product product = new Product();
        product.title = title;
        product.price = price();
        em.persist(product);
        productIds.add(product.id);
    }

    private Product someProduct() {
        return em.getReference(Product.class, Culture.one(productIds, random));
    }

    private BigDecimal price() {
        return BigDecimal.valueOf(499 + 1000L * random.nextInt(9), 2);
    }

    void customer(Customer customer) {
        em.persist(customer);
        customerIds.add(customer.id);
    }

    /** One of the customers so far. */
    Customer someCustomer() {
        return em.find(Customer.class, Culture.one(customerIds, random));
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
            line.product = someProduct();
            line.quantity = 1 + random.nextInt(3);
            line.amount = price();
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
        review.product = someProduct();
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
