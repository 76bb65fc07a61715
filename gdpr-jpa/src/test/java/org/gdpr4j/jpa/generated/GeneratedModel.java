package org.gdpr4j.jpa.generated;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.gdpr4j.Gdpr;
import org.gdpr4j.Stores;
import org.gdpr4j.catalog.Declarations;
import org.gdpr4j.jpa.JpaGdpr;
import org.gdpr4j.secret.RootKey;

/** A compiled model, started on a provider and a database of its own, with the library on top. */
final class GeneratedModel implements AutoCloseable {

    static final String UNMAPPED = "legacy_export";

    private final Stand stand;
    private final Layout layout;
    private final Map<String, Class<?>> classes;
    private final Connection connection;
    private final EntityManagerFactory factory;
    private final Gdpr gdpr;

    GeneratedModel(Stand stand, Vector vector) {
        this.stand = stand;
        this.layout = new Layout(vector);
        this.classes = InMemoryCompiler.compile(ModelSource.of(layout));
        String url = stand.freshUrl();
        this.connection = Stand.connect(url);
        this.factory = stand.start(
                url,
                classes.values().stream()
                        .filter(type -> type.getAnnotations().length > 0)
                        .toList());
        String bytes = stand.postgres() ? "bytea" : "varbinary(4000)";
        execute("CREATE TABLE " + UNMAPPED + " (num bigint PRIMARY KEY, body varchar(4000), raw " + bytes + ")");
        this.gdpr = JpaGdpr.builder(factory)
                .declarations(Declarations.builder()
                        .strategy(Strategies.TEXT, Strategies::shortened)
                        .strategy(Strategies.BYTES, Strategies::blackened)
                        .build())
                .rootKey(RootKey.random())
                .stores(Stores.inMemory())
                .clock(Clock.fixed(Oracle.TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC))
                .build();
    }

    Layout layout() {
        return layout;
    }

    /** Straight to the database, as somebody else would. */
    Connection connection() {
        return connection;
    }

    void execute(String... statements) {
        Stand.execute(connection, statements);
    }

    Gdpr gdpr() {
        return gdpr;
    }

    Dump dump() {
        return Dump.of(connection);
    }

    /** Empties all tables and writes new rows. */
    DataSet fill(long seed) {
        empty();
        DataSet data = new DataSet(layout, seed);
        new Filler(layout.vector(), classes).fill(factory, data);
        return data;
    }

    private void empty() {
        factory.getCache().evictAll();
        try (Statement statement = connection.createStatement()) {
            List<String> tables = Dump.names(connection).stream()
                    .filter(name -> !name.equalsIgnoreCase("SEQUENCE"))
                    .map(name -> '"' + name + '"')
                    .toList();
            if (stand.postgres()) {
                statement.execute("TRUNCATE " + String.join(", ", tables) + " CASCADE");
                statement.execute("SELECT lo_unlink(oid) FROM pg_largeobject_metadata");
            } else {
                statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
                for (String table : tables) {
                    statement.execute("TRUNCATE TABLE " + table);
                }
                statement.execute("SET REFERENTIAL_INTEGRITY TRUE");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        factory.close();
        try (connection) {
            stand.drop(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return stand + " " + layout.vector();
    }
}
