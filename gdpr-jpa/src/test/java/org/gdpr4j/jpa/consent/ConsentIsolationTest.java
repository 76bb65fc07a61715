package org.gdpr4j.jpa.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gdpr4j.jpa.consent.Node.ACTOR;
import static org.gdpr4j.jpa.consent.Node.CLICK;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.gdpr4j.jpa.Connections;
import org.gdpr4j.jpa.fixtures.Postgres;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A transaction that looks at an old snapshot keeps what it sees to itself. */
@Tag("F9")
class ConsentIsolationTest {

    @Test
    void whatATransactionSeesOfAnOldSnapshotIsNotRememberedForOthersOnPostgreSql() {
        examine(Postgres.fresh());
    }

    @Test
    void whatATransactionSeesOfAnOldSnapshotIsNotRememberedForOthersOnH2() {
        examine("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    private static void examine(String url) {
        SubjectId subject = Node.somebody();
        try (Node here = Node.on(url, Clock.systemUTC()).installed();
                Node there = Node.on(url, Clock.systemUTC())) {
            here.consents().give(Node.giving(subject, "newsletter"), ACTOR);

            here.transactions().inNew(() -> {
                here.transactions().with(manager -> Connections.with(manager, ConsentIsolationTest::repeatableRead));
                assertThat(here.consents().explain(subject, "newsletter").holds())
                        .isTrue();
                there.consents().withdraw(subject, "newsletter", CLICK, ACTOR);
                assertThat(here.consents().holds(subject, "newsletter"))
                        .as("what this transaction sees")
                        .isTrue();
                boolean others = CompletableFuture.supplyAsync(
                                () -> here.consents().holds(subject, "newsletter"))
                        .join();
                assertThat(others).as("what others are told").isFalse();
                return true;
            });
        }
    }

    private static boolean repeatableRead(Connection connection) {
        try {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
