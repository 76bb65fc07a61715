package org.gdpr4j.jpa.docs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PersistenceConfiguration;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.Gdpr;
import org.gdpr4j.catalog.DataSubject;
import org.gdpr4j.catalog.NotPersonal;
import org.gdpr4j.catalog.OwnedBy;
import org.gdpr4j.jpa.JpaGdpr;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ContractRule;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.IdentifierType;
import org.gdpr4j.subject.KnownIdentifier;
import org.gdpr4j.subject.KnownSubject;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.subject.SubjectKind;
import org.gdpr4j.subject.SubjectQuery;
import org.gdpr4j.subject.Subjects;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubjectsPageTest {

    @Entity(name = "Reader")
    @DataSubject("reader")
    static class Reader {
        @Id
        UUID id = UUID.randomUUID();

        @NotPersonal
        LocalDate registeredOn = LocalDate.of(2024, 5, 1);

        @NotPersonal
        String cameFrom;
    }

    @Entity(name = "Subscription")
    static class Subscription {
        @Id
        UUID id = UUID.randomUUID();

        @OwnedBy
        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        Reader reader;

        @NotPersonal
        String state = "ACTIVE";

        @NotPersonal
        LocalDate startsOn = LocalDate.of(2024, 5, 1);

        @NotPersonal
        LocalDate lastDay;
    }

    private static final SubjectKind READER = reader();

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);
    private final EntityManagerFactory factory = new HibernatePersistenceProvider()
            .createEntityManagerFactory(new PersistenceConfiguration("readers-" + UUID.randomUUID())
                    .property(
                            PersistenceConfiguration.JDBC_URL,
                            "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
                    .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
                    .managedClass(Reader.class)
                    .managedClass(Subscription.class));
    private final Gdpr gdpr;

    SubjectsPageTest() {
        JpaGdpr.createSchema(factory);
        gdpr = JpaGdpr.builder(factory)
                .rootKey(RootKey.random())
                .clock(clock)
                .persons(READER)
                .build();
    }

    @AfterEach
    void close() {
        factory.close();
    }

    private static SubjectKind reader() {
        // snippet:kind
        SubjectKind reader = SubjectKind.of("reader")
                .since("registeredOn")
                .source("cameFrom")
                .contract(ContractRule.named("subscription")
                        .in("Subscription") // a record that belongs to the reader
                        .where("state = 'ACTIVE'")
                        .from("startsOn")
                        .through("lastDay"));
        // end
        return reader;
    }

    @Test
    void whoIsKnownByAnAddressOnlyIsAPerson() {
        Actor form = Actor.job("callback-form");

        // snippet:recognise
        Subjects subjects = gdpr.subjects();
        Identifier email = Identifier.of(IdentifierType.EMAIL, "eva@example.cz");
        SubjectId person = subjects.recognise("person", email, "form:callback", form); // person:0f8fad5b-…
        KnownIdentifier known = subjects.find(email).get(0);
        subjects.verify(known.id(), "link opened", form);
        // end

        assertThat(subjects.recognise("person", email, "form:newsletter", form)).isEqualTo(person);
        assertThat(subjects.identifiers(person)).singleElement().satisfies(it -> {
            assertThat(it.source()).isEqualTo("form:callback");
            assertThat(it.verified()).isNotNull();
        });
    }

    @Test
    void anIdentifierHasAHistoryAndAHumanBeingSeveralIds() {
        Subjects subjects = gdpr.subjects();
        Actor clerk = Actor.user("clerk-7");
        SubjectId reader = SubjectId.of("reader", UUID.randomUUID());
        SubjectId person = subjects.recognise(
                "person", Identifier.of(IdentifierType.EMAIL, "eva@example.cz"), "form:callback", clerk);

        // snippet:history
        KnownIdentifier old =
                subjects.add(reader, Identifier.of(IdentifierType.PHONE, "+420 601 111 222"), "contract", clerk);
        subjects.end(old.id(), clerk); // a former one: still found, exported and erased
        subjects.link(reader, person, "same ID card shown", clerk);
        Set<SubjectId> human = subjects.linked(person); // both
        List<KnownIdentifier> all = subjects.identifiers(human);
        // end

        assertThat(human).containsExactlyInAnyOrder(reader, person);
        assertThat(all).extracting(KnownIdentifier::former).containsExactly(false, true);

        // snippet:forget
        subjects.linked(reader).forEach(subjects::forget);
        // end

        assertThat(subjects.identifiers(human)).isEmpty();
        assertThat(subjects.find(old.identifier())).isEmpty();
    }

    @Test
    void theDirectoryTellsWhoThereIsAndWhoseContractRuns() {
        Reader subscriber = new Reader();
        subscriber.cameFrom = "book fair";
        Subscription subscription = new Subscription();
        subscription.reader = subscriber;
        factory.runInTransaction(
                manager -> List.of(subscriber, subscription, new Reader()).forEach(manager::persist));
        List<KnownSubject> found = new ArrayList<>();
        // snippet:each
        SubjectQuery directory = SubjectQuery.of(
                gdpr.directory(), // the records of your application
                gdpr.subjects().directory("person")); // who is known by an identifier only
        directory.each("reader", directory.running("reader"), found::add); // those whose contract runs
        // end

        assertThat(found)
                .containsExactly(new KnownSubject(
                        SubjectId.of("reader", subscriber.id),
                        Instant.parse("2024-05-01T00:00:00Z"),
                        "book fair",
                        Set.of("subscription")));
        assertThat(directory.kinds()).containsExactly("person", "reader");
    }
}
