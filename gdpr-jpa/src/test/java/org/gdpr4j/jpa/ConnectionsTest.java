package org.gdpr4j.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gdpr4j.jpa.fixtures.Model;
import org.gdpr4j.problem.GdprException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose connection it is, where the provider opens connections from a URL by itself. */
class ConnectionsTest {

    static Stream<Function<String, EntityManagerFactory>> providers() {
        return Stream.of(url -> Model.hibernate(url), url -> Model.eclipseLink(url));
    }

    @ParameterizedTest
    @MethodSource("providers")
    void itIsTheTransactionsSoThatARollbackTakesEverythingBack(Function<String, EntityManagerFactory> provider) {
        try (EntityManagerFactory factory = provider.apply(Model.h2())) {
            JpaTransactions transactions = JpaTransactions.of(factory);
            Function<String, Integer> execute = sql ->
                    transactions.with(manager -> Connections.with(manager, connection -> executed(connection, sql)));
            transactions.inNew(() -> execute.apply("CREATE TABLE kept (id INT)"));

            assertThatExceptionOfType(GdprException.class)
                    .isThrownBy(() -> transactions.inNew(() -> {
                        execute.apply("INSERT INTO kept VALUES (1)");
                        throw new GdprException("something else failed");
                    }));

            assertThat(transactions.inNew(() -> execute.apply("DELETE FROM kept")))
                    .isZero();
        }
    }

    private static int executed(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new GdprException("Not executed.", e);
        }
    }
}
