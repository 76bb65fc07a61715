package org.gdpr4j.benchmarks.erase;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.gdpr4j.Gdpr;
import org.gdpr4j.benchmarks.Benchmarks;
import org.gdpr4j.benchmarks.Database;
import org.gdpr4j.benchmarks.Report;
import org.gdpr4j.benchmarks.Rounds;
import org.gdpr4j.erasure.ErasureGround;
import org.gdpr4j.erasure.ErasurePlan;
import org.gdpr4j.jpa.JpaCatalogSource;
import org.gdpr4j.jpa.JpaGdpr;
import org.gdpr4j.jpa.JpaPersonalDataSource;
import org.gdpr4j.jpa.JpaTransactions;
import org.gdpr4j.jpa.store.JpaStateStore;
import org.gdpr4j.jpa.store.StoreTables;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.hibernate.jpa.HibernatePersistenceProvider;

/** Ours from execute to the committed outcome, beside thirty hand-written statements and a JPA load-and-remove loop. */
public final class EraseOneSubject implements Benchmarks.Case {

    private static final int WARM_UP = 100;
    private static final int ROUNDS = 100;
    /** The library is more code than thirty statements, so it needs more runs until the JVM has compiled it. */
    private static final int WARM_UP_OF_OURS = 3_000;

    private static final int PERSONS = WARM_UP_OF_OURS + 3 * (WARM_UP + ROUNDS) + 20;
    private static final double LIMIT = 2.0;

    private final AtomicInteger next = new AtomicInteger();

    @Override
    public String title() {
        return "erase one subject over " + Model.all().size() + " tables (" + Data.ROWS_OF_A_PERSON + " rows)";
    }

    @Override
    public Report run() throws Exception {
        try (Database database = Database.start();
                EntityManagerFactory factory = factory(database)) {
            JpaGdpr.createSchema(factory);
            try (Connection connection = database.dataSource().getConnection()) {
                Data.fill(connection, PERSONS);
            }
            Ours ours = new Ours(factory);
            ours.execute(ours.plan(person()));
            Rounds proof = new Rounds();
            proof.time(ours::prove);
            for (int i = 0; i < WARM_UP_OF_OURS; i++) {
                ours.execute(ours.plan(person()));
            }
            Rounds library = new Rounds();
            Rounds hand = new Rounds();
            Rounds loop = new Rounds();
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                if (round == WARM_UP) {
                    library.reset();
                    hand.reset();
                    loop.reset();
                    ours.planned.reset();
                }
                ErasurePlan plan = ours.plan(person());
                library.time(() -> ours.execute(plan));
                int second = person();
                hand.time(() -> byHand(database.dataSource(), second));
                int third = person();
                loop.time(() -> byLoop(factory, third));
            }
            return report(database, ours, proof, library, hand, loop);
        }
    }

    private Report report(Database database, Ours ours, Rounds proof, Rounds library, Rounds hand, Rounds loop)
            throws Exception {
        ErasurePlan plan = ours.plan(person());
        List<String> statements = database.statements().of(() -> ours.execute(plan));
        long reading = statements.stream()
                .filter(it ->
                        it.stripLeading().toLowerCase(java.util.Locale.ROOT).startsWith("select"))
                .count();
        int byHand = database.statements()
                .of(() -> byHand(database.dataSource(), person()))
                .size();
        return new Report()
                .fact(
                        "tables / rows of the subject",
                        Model.all().size() + " / "
                                + plan.steps().stream()
                                        .mapToInt(it -> it.count())
                                        .sum())
                .fact("rows in the database", PERSONS * Data.ROWS_OF_A_PERSON)
                .fact("rounds", ROUNDS)
                .fact("warm-up, ours / each", WARM_UP_OF_OURS + " / " + WARM_UP)
                .fact(
                        "statements of ours: acts / reads / all",
                        (statements.size() - reading) + " / " + reading + " / " + statements.size())
                .fact("statements by hand", byHand)
                .fact("apart: plan, ms (median)", ours.planned.medianWall())
                .fact("apart: reading in the acting transaction, ms", library.medianApart())
                .fact("apart: proof, searching the whole database, ms", proof.medianWall())
                .line(new Report.Line(
                        "execute, wall",
                        library.medianWall(),
                        "30 statements by hand",
                        hand.medianWall(),
                        "ms",
                        library.ratioTo(hand),
                        LIMIT))
                .line(new Report.Line(
                        "execute, thread CPU",
                        library.medianCpu(),
                        "30 statements by hand",
                        hand.medianCpu(),
                        "ms",
                        library.cpuRatioTo(hand),
                        0))
                .line(new Report.Line(
                        "execute, wall",
                        library.medianWall(),
                        "JPA load and remove",
                        loop.medianWall(),
                        "ms",
                        library.ratioTo(loop),
                        0));
    }

    private int person() {
        return next.incrementAndGet();
    }

    private static EntityManagerFactory factory(Database database) {
        factory(database.plain(), "create").close();
        return factory(database.dataSource(), "validate");
    }

    private static EntityManagerFactory factory(DataSource dataSource, String schema) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("case-7");
        Model.all().forEach(configuration::managedClass);
        configuration.properties(java.util.Map.of(
                "jakarta.persistence.nonJtaDataSource", dataSource,
                "hibernate.hbm2ddl.auto", schema,
                "hibernate.connection.provider_disables_autocommit", schema.equals("validate")));
        return new HibernatePersistenceProvider().createEntityManagerFactory(configuration);
    }

    private static Rounds.Apart byHand(DataSource dataSource, int person) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            for (Model.Hanging hanging : Model.HANGING) {
                delete(
                        connection,
                        "delete from " + hanging.type().getSimpleName() + " where parent_id in (select id from "
                                + hanging.parent().getSimpleName() + " where person_id = ?)",
                        person);
            }
            for (Class<?> type : Model.OWNED) {
                delete(connection, "delete from " + type.getSimpleName() + " where person_id = ?", person);
            }
            delete(connection, "delete from Person where id = ?", person);
            connection.commit();
        }
        return Rounds.Apart.NOTHING;
    }

    private static void delete(Connection connection, String sql, int person) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, person);
            statement.executeUpdate();
        }
    }

    private static Rounds.Apart byLoop(EntityManagerFactory factory, int person) {
        factory.runInTransaction(manager -> {
            for (Model.Hanging hanging : Model.HANGING) {
                remove(manager, "select x from " + name(hanging.type()) + " x where x.parent.person.id = :id", person);
            }
            for (Class<?> type : Model.OWNED) {
                remove(manager, "select x from " + name(type) + " x where x.person.id = :id", person);
            }
            manager.remove(manager.find(Model.Person.class, (long) person));
        });
        return Rounds.Apart.NOTHING;
    }

    private static String name(Class<?> type) {
        return type.getSimpleName();
    }

    private static void remove(EntityManager manager, String query, int person) {
        manager.createQuery(query, Object.class)
                .setParameter("id", (long) person)
                .getResultList()
                .forEach(manager::remove);
    }

    /** The library in its default configuration. */
    private static final class Ours {

        private static final Actor CLERK = Actor.user("benchmark");

        private final Gdpr gdpr;
        private final Reading reading;
        final Rounds planned = new Rounds();

        Ours(EntityManagerFactory factory) {
            JpaTransactions transactions = JpaTransactions.of(factory);
            JpaCatalogSource structure = JpaCatalogSource.of(factory);
            reading = new Reading(JpaPersonalDataSource.of(transactions, structure.mappings()));
            gdpr = JpaGdpr.builder(factory, transactions, transactions)
                    .catalogSource(structure)
                    .source(catalog -> reading)
                    .stores(JpaGdpr.stores(transactions, StoreTables.defaults())
                            .withStates(reading.watch(JpaStateStore.of(transactions))))
                    .rootKey(RootKey.random())
                    .build();
        }

        ErasurePlan plan(int person) throws Exception {
            ErasurePlan[] plan = new ErasurePlan[1];
            planned.time(() -> {
                plan[0] = gdpr.erasure().plan(SubjectId.of("person", person), ErasureGround.NO_LONGER_NEEDED, CLERK);
                return Rounds.Apart.NOTHING;
            });
            gdpr.erasure().approve(plan[0].id(), plan[0].fingerprint(), CLERK);
            return plan[0];
        }

        Rounds.Apart execute(ErasurePlan plan) {
            reading.reset();
            gdpr.erasure().execute(plan.id(), CLERK);
            return reading.spent();
        }

        Rounds.Apart prove() {
            if (!gdpr.erasure().prove(CLERK).open().isEmpty()) {
                throw new IllegalStateException("The proof found something.");
            }
            return Rounds.Apart.NOTHING;
        }
    }
}
