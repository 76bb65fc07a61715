package org.gdpr4j.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.gdpr4j.examples.quickstart.DumpComparison.Cell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The proof must be able to fail: each test plants something that it has to see. */
class ProofByHandTest {

    private Connection database;

    @BeforeEach
    void twoPersonsAndALogWithoutAKey() throws SQLException {
        database = DriverManager.getConnection("jdbc:h2:mem:");
        run("CREATE TABLE person(id INT PRIMARY KEY, name VARCHAR(50), photo BINARY VARYING(50), version INT)");
        run("CREATE TABLE log(line VARCHAR(50))");
        run("CREATE TABLE gdpr_journal(id INT PRIMARY KEY, note VARCHAR(50))");
        run("INSERT INTO person VALUES (1, 'Zoë', X'5A6FC3AB', 0), (2, 'Ann', X'00', 0)");
        run("INSERT INTO log VALUES ('started'), ('started')");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void whatThePlanNamesMayChange() throws SQLException {
        Dump before = Dump.of(database);
        run("UPDATE person SET name = NULL, photo = NULL, version = 1 WHERE id = 1");
        run("INSERT INTO gdpr_journal VALUES (1, 'erased')");

        assertThat(proof().objections(before, Dump.of(database))).isEmpty();
    }

    @Test
    void aTraceThatStaysIsSeenAsTextAsBytesAndDecomposed() throws SQLException {
        Dump before = Dump.of(database);
        run("UPDATE person SET name = 'by ZOE\u0308, 1999' WHERE id = 1");
        run("INSERT INTO gdpr_journal VALUES (1, 'Zoë')");

        assertThat(proof().objections(before, Dump.of(database)))
                .containsExactly(
                        "a trace of the person still stands in gdpr_journal.note of row 1",
                        "a trace of the person still stands in person.name of row 1",
                        "a trace of the person still stands in person.photo of row 1");
    }

    @Test
    void anythingElseThatChangedIsSeen() throws SQLException {
        Dump before = Dump.of(database);
        run("UPDATE person SET name = NULL, photo = NULL WHERE id = 1");
        run("UPDATE person SET version = 1 WHERE id = 2");
        run("DELETE FROM log WHERE line = 'started' FETCH FIRST 1 ROW ONLY");
        run("CREATE TABLE copy(id INT PRIMARY KEY)");
        run("INSERT INTO copy VALUES (7)");

        assertThat(proof().objections(before, Dump.of(database)))
                .allMatch(it -> it.startsWith("the plan does not name it, and yet it has changed: "))
                .extracting(it -> it.replaceFirst(".*: ", "").replaceFirst("[0-9a-f-]{36}", "…"))
                .containsExactlyInAnyOrder("person.version of row 2", "log.line of row …#2", "copy.id of row 7");
    }

    @Test
    void aTraceThatWasNeverThereProvesNothing() throws SQLException {
        Dump dump = Dump.of(database);

        assertThat(new ProofByHand(List.of("nobody"), Set.of(), Set.of()).objections(dump, dump))
                .hasSize(1);
    }

    private static ProofByHand proof() {
        return new ProofByHand(
                List.of("Zoë"), Set.of(new Cell("person", "1", "name"), new Cell("person", "1", "photo")), Set.of());
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
