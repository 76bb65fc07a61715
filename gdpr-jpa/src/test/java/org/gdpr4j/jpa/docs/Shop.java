package org.gdpr4j.jpa.docs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PersistenceConfiguration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.gdpr4j.Gdpr;
import org.gdpr4j.GdprBuilder;
import org.gdpr4j.catalog.AccessedBy;
import org.gdpr4j.catalog.Categories;
import org.gdpr4j.catalog.DataSubject;
import org.gdpr4j.catalog.Declarations;
import org.gdpr4j.catalog.Erase;
import org.gdpr4j.catalog.Identifies;
import org.gdpr4j.catalog.NotPersonal;
import org.gdpr4j.catalog.OnLeave;
import org.gdpr4j.catalog.OwnedBy;
import org.gdpr4j.catalog.PersonalData;
import org.gdpr4j.catalog.Retain;
import org.gdpr4j.catalog.Strategy;
import org.gdpr4j.jpa.JpaGdpr;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.subject.Controller;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.IdentifierType;
import org.gdpr4j.subject.SubjectId;
import org.hibernate.jpa.HibernatePersistenceProvider;

/** The small shop of the guide, on Hibernate and an H2 database in memory. */
final class Shop implements AutoCloseable {

    @Entity(name = "Customer")
    @DataSubject("customer")
    static class Customer {
        @Id
        UUID id = UUID.randomUUID();

        @PersonalData(Categories.NAME)
        @Erase(value = Strategy.Kind.CONSTANT, with = "erased")
        String name;

        @PersonalData(Categories.EMAIL)
        @Identifies(IdentifierType.EMAIL)
        @Erase(Strategy.Kind.CLEAR)
        String email;
    }

    // snippet:invoice
    @Entity(name = "Invoice")
    @Retain(atLeast = "P10Y", from = "taxPeriodEnd", basis = LawfulBasis.LEGAL_OBLIGATION, law = "VAT Act, s. 35")
    static class Invoice {
        @Id
        UUID id = UUID.randomUUID();

        @OwnedBy
        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        Customer buyer;
        // end

        @PersonalData(Categories.ADDRESS)
        String address;

        @NotPersonal
        LocalDate taxPeriodEnd;
    }

    @Entity(name = "Message")
    static class Message {
        @Id
        UUID id = UUID.randomUUID();

        @OwnedBy
        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        @JoinColumn(name = "sender_id")
        Customer sender;

        @AccessedBy(onLeave = OnLeave.UNLINK)
        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "recipient_id")
        Customer recipient;

        @PersonalData(Categories.COMMUNICATION)
        @Column(length = 2000)
        String text;
    }

    @Entity(name = "Bounce")
    static class Bounce {
        @Id
        UUID id = UUID.randomUUID();

        @OwnedBy(by = IdentifierType.EMAIL, subject = "customer")
        @PersonalData(Categories.EMAIL)
        String address;
    }

    final EntityManagerFactory factory;
    final Gdpr gdpr;

    Shop() {
        PersistenceConfiguration unit = new PersistenceConfiguration("guide-" + UUID.randomUUID())
                .property(PersistenceConfiguration.JDBC_URL, "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
                .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
                .managedClass(Customer.class)
                .managedClass(Invoice.class)
                .managedClass(Message.class)
                .managedClass(Bounce.class);
        factory = new HibernatePersistenceProvider().createEntityManagerFactory(unit);
        JpaGdpr.createSchema(factory);
        gdpr = builder().build();
    }

    GdprBuilder builder() {
        Controller controller = new Controller(new ControllerId("shop"), "Shop s.r.o.", ZoneId.of("Europe/Prague"));
        return JpaGdpr.builder(factory)
                .rootKey(RootKey.random())
                .declarations(Declarations.builder().controller(controller).build());
    }

    Customer customer(String name, String email) {
        Customer customer = new Customer();
        customer.name = name;
        customer.email = email;
        return persisted(customer);
    }

    Invoice invoice(Customer buyer, LocalDate taxPeriodEnd) {
        Invoice invoice = new Invoice();
        invoice.buyer = buyer;
        invoice.address = "Brno, Česká 1";
        invoice.taxPeriodEnd = taxPeriodEnd;
        return persisted(invoice);
    }

    Message message(Customer sender, Customer recipient, String text) {
        Message message = new Message();
        message.sender = sender;
        message.recipient = recipient;
        message.text = text;
        return persisted(message);
    }

    Bounce bounce(String address) {
        Bounce bounce = new Bounce();
        bounce.address = address;
        return persisted(bounce);
    }

    static SubjectId subject(Customer customer) {
        return SubjectId.of("customer", customer.id);
    }

    <T> T persisted(T entity) {
        try (EntityManager manager = factory.createEntityManager()) {
            EntityTransaction transaction = manager.getTransaction();
            transaction.begin();
            manager.persist(entity);
            transaction.commit();
            return entity;
        }
    }

    <T> T find(Class<T> type, Object id) {
        try (EntityManager manager = factory.createEntityManager()) {
            return manager.find(type, id);
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
