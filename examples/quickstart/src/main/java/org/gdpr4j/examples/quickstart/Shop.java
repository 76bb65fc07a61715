package org.gdpr4j.examples.quickstart;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.List;

/** How the shop starts Jakarta Persistence; another application has a {@code persistence.xml} or Spring for that. */
final class Shop {

    private static final List<Class<?>> ENTITIES = List.of(
            Customer.class,
            Address.class,
            Product.class,
            Order.class,
            OrderLine.class,
            Review.class,
            Message.class,
            SupportTicket.class,
            NewsletterSubscription.class,
            LoginAttempt.class);

    private Shop() {}

    static EntityManagerFactory open(ShopDatabase database) {
        PersistenceConfiguration unit = new PersistenceConfiguration("shop")
                .property(PersistenceConfiguration.JDBC_URL, database.url())
                .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
                .property("hibernate.jdbc.batch_size", 500)
                .property("hibernate.order_inserts", true);
        ENTITIES.forEach(unit::managedClass);
        return unit.createEntityManagerFactory();
    }
}
