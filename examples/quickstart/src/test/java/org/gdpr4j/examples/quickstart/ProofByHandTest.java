package org.gdpr4j.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.gdpr4j.examples.quickstart.DumpComparison.Cell;
import org.gdpr4j.examples.quickstart.DumpComparison.Row;
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
        run("INSERT INTO person VALUES (1, 'Zoë', X'5A6FC3AB', 0), (2, 'Ann', X'00', 0), (3, 'gone', NULL, 0)");
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
        run("DELETE FROM person WHERE id = 3");
        run("INSERT INTO gdpr_journal VALUES (1, 'erased')");

        assertThat(proof().objections(before, Dump.of(database))).isEmpty();
    }

    @Test
    void aTraceThatStaysIsSeenAsTextAsBytesAndDecomposed() throws SQLException {
        Dump before = Dump.of(database);
        run("DELETE FROM person WHERE id = 3");
        run("UPDATE person SET name = 'by ZOE\u0308, 1999' WHERE id = 1");
        run("INSERT INTO gdpr_journal VALUES (1, 'Zoë')");

        assertThat(proof().objections(before, Dump.of(database)))
                .containsExactly(
                        "a trace of the person still stands in note of gdpr_journal, row 1",
                        "a trace of the person still stands in name of person, row 1",
                        "a trace of the person still stands in photo of person, row 1");
    }

    @Test
    void anythingElseThatChangedIsSeen() throws SQLException {
        Dump before = Dump.of(database);
        run("UPDATE person SET name = NULL, photo = NULL WHERE id = 1");
        run("DELETE FROM person WHERE id = 3");
        run("UPDATE person SET version = 1 WHERE id = 2");
        run("DELETE FROM log WHERE line = 'started' FETCH FIRST 1 ROW ONLY");
        run("CREATE TABLE copy(id INT PRIMARY KEY)");
        run("INSERT INTO copy VALUES (7)");

        assertThat(proof().objections(before, Dump.of(database)))
                .allMatch(it -> it.startsWith("the plan does not name it, and yet it has changed: "))
                .extracting(it -> it.replaceFirst(".*: ", "").replaceFirst("[0-9a-f-]{36}", "…"))
                .containsExactlyInAnyOrder("version of person, row 2", "line of log, row …#2", "id of copy, row 7");
    }

    @Test
    void aRowThatShouldHaveGoneIsSeen() throws SQLException {
        Dump before = Dump.of(database);
        run("UPDATE person SET name = NULL, photo = NULL WHERE id = 1");

        assertThat(proof().objections(before, Dump.of(database)))
                .containsExactly("the plan deletes it, and yet it is there: person, row 3");
    }

    @Test
    void aTraceThatWasNeverThereProvesNothing() throws SQLException {
        Dump dump = Dump.of(database);

        assertThat(new ProofByHand(List.of("nobody"), Set.of(), Set.of(), Set.of()).objections(dump, dump))
                .hasSize(1);
    }

    private static ProofByHand proof() {
        return new ProofByHand(
                List.of("Zoë"),
                Set.of(new Row("person", "3")),
                Set.of(new Cell("person", "1", "name"), new Cell("person", "1", "photo")),
                Set.of());
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
