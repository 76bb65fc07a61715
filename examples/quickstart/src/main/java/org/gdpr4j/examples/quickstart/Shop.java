package org.gdpr4j.examples.quickstart;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.time.ZoneId;
import java.util.List;
import org.gdpr4j.Gdpr;
import org.gdpr4j.catalog.Declarations;
import org.gdpr4j.jpa.JpaGdpr;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.subject.Controller;
import org.gdpr4j.subject.ControllerId;

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

    /** Where the shop is, and so in which zone its years are counted. */
    static final ZoneId ZONE = ZoneId.of("Europe/Prague");

    private Shop() {}

    static EntityManagerFactory open(ShopDatabase database) {
        PersistenceConfiguration unit = new PersistenceConfiguration("shop")
                .property(PersistenceConfiguration.JDBC_URL, database.url())
                .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
                .property("hibernate.jdbc.batch_size", 500)
                .property("hibernate.order_inserts", true);
        ENTITIES.forEach(unit::managedClass);
        EntityManagerFactory factory = unit.createEntityManagerFactory();
        JpaGdpr.createSchema(factory); // for demos; in production a migration tool runs the same script
        return factory;
    }

    static Gdpr gdpr(EntityManagerFactory factory) {
        // snippet:build
        Gdpr gdpr = JpaGdpr.builder(factory)
                .rootKey(RootKey.random()) // in production RootKey.ofBase64(…), from where you keep your secrets
                .declarations(declarations())
                .build();
        // end
        return gdpr;
    }

    private static Declarations declarations() {
        return Declarations.builder()
                .controller(new Controller(new ControllerId("shop"), "Web shop s.r.o.", ZONE))
                .purpose(new Purpose("order", "to deliver what you ordered", LawfulBasis.CONTRACT))
                .build();
    }
}
