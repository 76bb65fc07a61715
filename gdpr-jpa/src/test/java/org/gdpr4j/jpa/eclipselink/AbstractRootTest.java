package org.gdpr4j.jpa.eclipselink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PersistenceConfiguration;
import java.util.UUID;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.gdpr4j.Gdpr;
import org.gdpr4j.catalog.Categories;
import org.gdpr4j.catalog.DataSubject;
import org.gdpr4j.catalog.NotPersonal;
import org.gdpr4j.catalog.OwnedBy;
import org.gdpr4j.catalog.PersonalData;
import org.gdpr4j.catalog.Problem;
import org.gdpr4j.erasure.ErasureGround;
import org.gdpr4j.erasure.ErasurePlan;
import org.gdpr4j.jpa.JpaGdpr;
import org.gdpr4j.jpa.sql.StatementFailedException;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** EclipseLink makes a table for an abstract root with a table per class, and never puts a row into it. */
class AbstractRootTest {

    private static final Actor CLERK = Actor.user("clerk");

    @Entity(name = "Reader")
    @DataSubject("reader")
    static class Reader {
        @Id
        @NotPersonal
        Long id = 1L;

        @PersonalData(Categories.NAME)
        String name;
    }

    @Entity(name = "Paper")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Paper {
        @Id
        @NotPersonal
        Long id = 1L;

        @OwnedBy
        @ManyToOne
        Reader author;

        @PersonalData(Categories.COMMUNICATION)
        String body;
    }

    @Entity(name = "SignedPaper")
    abstract static class SignedPaper extends Paper {}

    @Entity(name = "Letter")
    static class Letter extends SignedPaper {}

    private final EntityManagerFactory factory = start();
    private final Reader eva = new Reader();

    private static EntityManagerFactory start() {
        PersistenceConfiguration unit = new PersistenceConfiguration("root-" + UUID.randomUUID())
                .property(PersistenceConfiguration.JDBC_URL, "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
                .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
                .managedClass(Reader.class)
                .managedClass(Paper.class)
                .managedClass(SignedPaper.class)
                .managedClass(Letter.class);
        EntityManagerFactory factory = new PersistenceProvider().createEntityManagerFactory(unit);
        JpaGdpr.createSchema(factory);
        return factory;
    }

    @AfterEach
    void close() {
        factory.close();
    }

    private Gdpr filled() {
        eva.name = "Eva Nováková";
        Letter letter = new Letter();
        letter.author = eva;
        letter.body = "Dear Jan";
        try (EntityManager manager = factory.createEntityManager()) {
            manager.getTransaction().begin();
            manager.persist(eva);
            manager.persist(letter);
            manager.getTransaction().commit();
        }
        return JpaGdpr.builder(factory).rootKey(RootKey.random()).build();
    }

    private ErasurePlan plan(Gdpr gdpr) {
        return gdpr.erasure().plan(SubjectId.of("reader", eva.id), ErasureGround.OBJECTION, CLERK);
    }

    private void execute(Gdpr gdpr, ErasurePlan plan) {
        gdpr.erasure().approve(plan.id(), plan.fingerprint(), CLERK);
        gdpr.erasure().execute(plan.id(), CLERK);
    }

    private void byHand(String... statements) {
        try (EntityManager manager = factory.createEntityManager()) {
            manager.getTransaction().begin();
            for (String statement : statements) {
                manager.createNativeQuery(statement).executeUpdate();
            }
            manager.getTransaction().commit();
        }
    }

    @Test
    void itsTableIsNoDriftAndBlocksNothing() {
        Gdpr gdpr = filled();

        assertThat(gdpr.catalog().schema().table("PAPER")).isPresent();
        assertThat(gdpr.catalog().schema().table("SIGNEDPAPER")).isPresent();
        assertThat(gdpr.catalog().verify())
                .extracting(Problem::kind)
                .doesNotContain(
                        Problem.Kind.UNMAPPED_TABLE, Problem.Kind.UNMAPPED_COLUMN, Problem.Kind.UNMAPPED_FOREIGN_KEY);
        ErasurePlan plan = plan(gdpr);
        assertThat(plan.blockers()).isEmpty();
        execute(gdpr, plan);
        assertThat(gdpr.erasure().prove(CLERK).reports()).containsExactly(plan.id());
    }

    @Test
    void aRowThatLiesThereAtStartUpBlocksThePlan() {
        Gdpr before = filled();
        byHand("INSERT INTO PAPER (AUTHOR_ID) VALUES (1)");

        assertThat(plan(JpaGdpr.builder(factory).rootKey(RootKey.random()).build())
                        .blockers())
                .anySatisfy(blocker -> assertThat(blocker).contains("PAPER.AUTHOR_ID"));
        assertThat(plan(before).blockers()).isEmpty();
    }

    @Test
    void aRowPutThereLaterMakesTheErasureFailOrIsFoundByTheProof() {
        Gdpr gdpr = filled();
        ErasurePlan plan = plan(gdpr);
        byHand("INSERT INTO PAPER (AUTHOR_ID) VALUES (1)");
        assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> execute(gdpr, plan));

        byHand(
                "ALTER TABLE PAPER ADD body VARCHAR(100)",
                "UPDATE PAPER SET AUTHOR_ID = NULL, body = 'Eva Nováková wrote this'");
        gdpr.erasure().execute(plan.id(), CLERK);

        assertThat(gdpr.erasure().prove(CLERK).findings(plan.id()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.words()).contains("PAPER.BODY"));
    }
}
