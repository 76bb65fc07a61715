package org.gdpr4j.examples.quickstart;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Fills the empty shop with customers in many languages, the same ones each time. Names, cities and amounts are shared
 * between them, as in life. {@link Person} is one of them.
 */
final class ShopData {

    private static final int BATCH = 500;
    private static final int PRODUCTS = 200;
    private static final int DAYS = 14 * 365;

    private final Random random = new Random(20_180_525);
    private final List<Culture> cultures = Culture.all();
    private final Records records;

    private ShopData(EntityManager em, LocalDate today) {
        records = new Records(em, random, today);
    }

    static void fill(EntityManagerFactory factory, int customers, LocalDate today) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            ShopData data = new ShopData(em, today);
            for (int i = 0; i < PRODUCTS; i++) {
                data.records.product("Article " + (1000 + i));
            }
            for (int i = 0; i < customers; i++) {
                if (i == customers / 2) {
                    Person.persist(data.records);
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

    private void customer(int number) {
        Culture culture = Culture.one(cultures, random);
        Customer customer = new Customer();
        do {
            customer.name = name(culture);
        } while (customer.name.equals(Person.NAME));
        customer.email = "customer." + number + "@mail.example";
        customer.phone = culture.phonePrefix() + " " + (600_000_000 + random.nextInt(200_000_000));
        customer.birthDate = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(17_000));
        customer.language = culture.language();
        customer.registeredOn = records.daysAgo(DAYS);
        records.customer(customer);

        Address address = records.address(
                customer,
                Culture.one(culture.streets(), random) + " " + (1 + random.nextInt(300)),
                Culture.one(culture.cities(), random),
                culture.country());
        for (int i = random.nextInt(4); i > 0; i--) {
            records.order(customer, address, records.daysAgo(DAYS));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            records.login(customer, "198.51.100." + random.nextInt(256));
        }
        if (oneInThree()) {
            records.ticket(customer, Culture.sentence(culture.tickets(), random));
        }
        if (oneInThree()) {
            records.review(customer, Culture.sentence(culture.reviews(), random));
        }
        if (oneInThree()) {
            Customer recipient = records.someCustomer();
            records.message(customer, recipient, Culture.sentence(culture.messages(), random), null);
        }
        if (oneInThree()) {
            records.newsletter(customer.email);
        }
    }

    private String name(Culture culture) {
        String given = Culture.one(culture.given(), random);
        String family = Culture.one(culture.family(), random);
        return culture.language().equals("zh") ? family + given : given + " " + family;
    }

    private boolean oneInThree() {
        return random.nextInt(3) == 0;
    }
}
