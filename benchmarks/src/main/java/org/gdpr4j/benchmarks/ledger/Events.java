package org.gdpr4j.benchmarks.ledger;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gdpr4j.benchmarks.Database;
import org.gdpr4j.jpa.JpaGdpr;
import org.gdpr4j.ledger.LedgerEvent;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.hibernate.jpa.HibernatePersistenceProvider;

/** What is appended, and the database that it goes to. */
final class Events {

    static final String TYPE = "consent.given";
    static final long NUMBER = 4711;
    static final SubjectId SUBJECT = SubjectId.of("customer", NUMBER);

    private static final Actor JANA = Actor.user("jana");

    private Events() {}

    /** What a consent says, more or less. */
    static LedgerEvent event() {
        return LedgerEvent.of(
                TYPE,
                SUBJECT,
                JANA,
                Map.of(
                        "channel",
                        "EMAIL",
                        "language",
                        "cs",
                        "notice",
                        "privacy@3",
                        "number",
                        3,
                        "purpose",
                        "newsletter"));
    }

    static List<LedgerEvent> events(int many) {
        return IntStream.range(0, many).mapToObj(i -> event()).toList();
    }

    /** Hibernate as applications run it, with the library's tables only. */
    static EntityManagerFactory factory(Database database) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("ledger");
        JpaGdpr.entities().forEach(configuration::managedClass);
        configuration.properties(Map.of(
                "jakarta.persistence.nonJtaDataSource",
                database.dataSource(),
                "hibernate.connection.provider_disables_autocommit",
                true));
        return new HibernatePersistenceProvider().createEntityManagerFactory(configuration);
    }

    /** The first value of the first row. */
    static String text(Database database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
