package org.gdpr4j.benchmarks.consent;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.gdpr4j.benchmarks.Benchmarks;
import org.gdpr4j.benchmarks.Database;
import org.gdpr4j.benchmarks.Report;
import org.gdpr4j.benchmarks.Rounds;
import org.gdpr4j.consent.Consents;
import org.gdpr4j.jpa.JpaTransactions;
import org.gdpr4j.jpa.store.JpaConsentStore;
import org.gdpr4j.jpa.store.JpaLedgerStore;
import org.gdpr4j.jpa.store.JpaSchema;
import org.gdpr4j.jpa.store.StoreEntities;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.subject.SubjectId;
import org.hibernate.jpa.HibernatePersistenceProvider;

/** A check that nobody has asked for yet, beside a hand-written point query on the same table, each in its transaction. */
public final class ColdCheck implements Benchmarks.Case {

    private static final int PERSONS = 50_000;
    private static final int ROUNDS = 15;
    private static final int WARM_UP = 5;
    private static final int CHECKS = 1_000;
    private static final double LIMIT = 1.2;
    private static final String QUERY = "select status, until_at from gdpr_consent_state where subject_key = ?"
            + " and subject_kind = ? and controller = ? and purpose = ?";

    private int next;

    @Override
    public String title() {
        return "consent check, cold, on PostgreSQL";
    }

    @Override
    public Report run() throws Exception {
        try (Database database = Database.start();
                EntityManagerFactory factory = factory(database.dataSource())) {
            JpaSchema.create(factory);
            fill(database.dataSource());
            Consents consents = consents(JpaTransactions.of(factory));
            List<Rounds> ours = new ArrayList<>();
            List<Rounds> hand = new ArrayList<>();
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                Rounds our = new Rounds();
                Rounds their = new Rounds();
                for (int i = 0; i < CHECKS; i++) {
                    SubjectId first = person();
                    our.time(() -> yes(consents.holds(first, Checks.PURPOSE)));
                    SubjectId second = person();
                    their.time(() -> yes(byHand(database.dataSource(), second)));
                }
                if (round >= WARM_UP) {
                    ours.add(our);
                    hand.add(their);
                }
            }
            return report(database, consents, ours, hand);
        }
    }

    private Report report(Database database, Consents consents, List<Rounds> ours, List<Rounds> hand) throws Exception {
        List<String> statements = database.statements().of(() -> yes(consents.holds(person(), Checks.PURPOSE)));
        double[] wall = new double[ours.size()];
        double[] cpu = new double[ours.size()];
        for (int i = 0; i < wall.length; i++) {
            wall[i] = ours.get(i).medianWall() / hand.get(i).medianWall();
            cpu[i] = ours.get(i).medianCpu() / hand.get(i).medianCpu();
        }
        return new Report()
                .fact("persons", PERSONS)
                .fact("rounds of so many checks each", ROUNDS + " of " + CHECKS)
                .fact("statements of ours", statements.size())
                .fact("ratios of p50 per round", Arrays.toString(wall))
                .line(new Report.Line(
                        "p50, wall",
                        middle(ours, Rounds::medianWall),
                        "point query by hand",
                        middle(hand, Rounds::medianWall),
                        "ms",
                        median(wall),
                        LIMIT))
                .line(new Report.Line(
                        "p50, thread CPU",
                        middle(ours, Rounds::medianCpu),
                        "point query by hand",
                        middle(hand, Rounds::medianCpu),
                        "ms",
                        median(cpu),
                        0));
    }

    private static double middle(List<Rounds> rounds, ToDoubleFunction<Rounds> figure) {
        return median(rounds.stream().mapToDouble(figure).toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Somebody whom nobody has asked about within the last second. */
    private SubjectId person() {
        return SubjectId.of("customer", next++ % PERSONS);
    }

    private static Rounds.Apart yes(boolean answer) {
        if (!answer) {
            throw new IllegalStateException("Everybody has agreed.");
        }
        return Rounds.Apart.NOTHING;
    }

    private static boolean byHand(DataSource dataSource, SubjectId subject) throws SQLException {
        boolean yes;
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
                statement.setString(1, subject.key());
                statement.setString(2, subject.kind());
                statement.setString(3, "default");
                statement.setString(4, Checks.PURPOSE);
                try (ResultSet rows = statement.executeQuery()) {
                    yes = rows.next() && "GIVEN".equals(rows.getString(1)) && lasts(rows.getTimestamp(2));
                }
            }
            connection.commit();
        }
        return yes;
    }

    private static boolean lasts(Timestamp until) {
        return until == null || until.toInstant().isAfter(Clock.systemUTC().instant());
    }

    private static void fill(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement statement = connection.prepareStatement(
                    "insert into gdpr_consent_state (id, controller, subject_kind, subject_key, subject_number, purpose,"
                            + " first_number, event_number, status, since_at, confirmed, explicit_act, imported,"
                            + " notice, notice_version) select gen_random_uuid(), 'default', 'customer',"
                            + " cast(n as varchar), n, ?, 1, 1, 'GIVEN', now(), false, false, false, 'privacy', 1"
                            + " from generate_series(0, ?) as g (n)")) {
                statement.setString(1, Checks.PURPOSE);
                statement.setInt(2, PERSONS - 1);
                statement.executeUpdate();
            }
            connection.commit();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("analyze gdpr_consent_state")) {
            statement.execute();
            connection.commit();
        }
    }

    private static Consents consents(JpaTransactions transactions) {
        return Consents.builder()
                .purposes(Checks.PURPOSES)
                .store(JpaConsentStore.of(transactions))
                .ledger(Ledger.of(JpaLedgerStore.of(transactions), transactions, Clock.systemUTC()))
                .transactions(transactions)
                .build();
    }

    private static EntityManagerFactory factory(DataSource dataSource) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("case-2");
        StoreEntities.classes().forEach(configuration::managedClass);
        configuration.properties(Map.of(
                "jakarta.persistence.nonJtaDataSource",
                dataSource,
                "hibernate.connection.provider_disables_autocommit",
                true));
        return new HibernatePersistenceProvider().createEntityManagerFactory(configuration);
    }
}
