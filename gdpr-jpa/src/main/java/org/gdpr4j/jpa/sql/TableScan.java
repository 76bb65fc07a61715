package org.gdpr4j.jpa.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gdpr4j.jpa.sql.ColumnType.Family;
import org.gdpr4j.jpa.sql.Places.Home;
import org.gdpr4j.jpa.sql.Places.Owner;
import org.gdpr4j.source.Hit;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.Needles;
import org.jspecify.annotations.Nullable;

/** One pass over one table. */
final class TableScan {

    private final String place;
    private final @Nullable Home home;
    private final Reading reading;
    private final int[] key;
    private final List<Column> columns;
    private final Sql select;

    private TableScan(String place, @Nullable Home home, Reading reading, int[] key, List<Column> columns, Sql select) {
        this.place = place;
        this.home = home;
        this.reading = reading;
        this.key = key;
        this.columns = columns;
        this.select = select;
    }

    /** Empty when the table has no column that can hold text. */
    static Optional<TableScan> of(Connection connection, Database live, Places places, TableName table) {
        Home home = places.of(table);
        Reading reading = new Reading(live.dialect());
        int[] key = reading.add(home == null ? primaryKey(connection, live, table) : home.key());
        List<Column> columns = new ArrayList<>();
        live.columns(table).forEach((name, type) -> {
            Ref ref = new Ref(Places.ALIAS + "." + live.quoted(name), type);
            switch (type.family()) {
                case TEXT, CHAR, BYTES -> columns.add(new Column(name, type.family(), reading.add(ref)));
                case LARGE_OBJECT ->
                    columns.add(new Column(name, type.family(), reading.add(new Ref(LargeObjects.bytes(ref), type))));
                case JSON, OTHER -> {
                    Ref text = new Ref(live.dialect().asText(ref.sql()), ColumnType.TEXT);
                    columns.add(new Column(name, Family.TEXT, reading.add(text)));
                }
                default -> {}
            }
        });
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        String join = home == null ? "" : home.join();
        Sql select = Sql.of("SELECT " + reading.columns() + " FROM " + live.quoted(table) + " " + Places.ALIAS + join);
        String place = home == null ? live.spelled(table) : home.spelled();
        return Optional.of(new TableScan(place, home, reading, key, columns, select));
    }

    private static List<Ref> primaryKey(Connection connection, Database live, TableName table) {
        return LiveTables.primaryKey(connection, live.dialect(), table).stream()
                .map(column -> new Ref(
                        Places.ALIAS + "." + live.quoted(column),
                        live.columns(table).getOrDefault(column, ColumnType.TEXT)))
                .toList();
    }

    void run(Session session, Needles needles, Consumer<Hit> hits) {
        boolean heavy = columns.stream()
                .anyMatch(column -> column.family() == Family.BYTES || column.family() == Family.LARGE_OBJECT);
        Contents contents = new Contents(needles);
        session.each(place, select, heavy ? Session.FEW : Session.MANY, row -> {
            Found found = null;
            for (Column column : columns) {
                Set<Integer> numbers = numbers(contents, row, column);
                if (!numbers.isEmpty()) {
                    found = found == null ? found(session, row) : found;
                    for (int number : numbers) {
                        hits.accept(hit(number, column.name(), found));
                    }
                }
            }
        });
    }

    private static Set<Integer> numbers(Contents contents, ResultSet row, Column column) throws SQLException {
        return switch (column.family()) {
            case BYTES -> contents.ofBytes(row.getBytes(column.index()));
            case LARGE_OBJECT -> contents.ofLargeObject(row.getBytes(column.index()));
            default -> contents.ofText(row.getString(column.index()));
        };
    }

    private Found found(Session session, ResultSet row) throws SQLException {
        Key own = key.length == 0 ? null : reading.key(row, key);
        return new Found(own, home == null || own == null ? null : owner(session, home.owners(), own));
    }

    /** Whose row it is where a hierarchy shares the table: the record that can be read by this key. */
    private static @Nullable Owner owner(Session session, List<Owner> owners, Key key) {
        if (owners.size() == 1) {
            return owners.get(0);
        }
        for (Owner owner : owners) {
            MappedRecord record = owner.record();
            Scope joined = record.joined();
            Sql sql = Sql.of("SELECT 1 FROM " + record.from() + " WHERE ")
                    .add(Keys.in(record.dialect(), record.key(joined), List.of(key)));
            Sql filter = record.filter(joined);
            if (filter != null) {
                sql.add(" AND ").add(filter);
            }
            if (!session.list(record.root(), sql, it -> it.getInt(1)).isEmpty()) {
                return owner;
            }
        }
        return null;
    }

    private Hit hit(int needle, String column, Found found) {
        Owner owner = found.owner();
        return owner == null
                ? new Hit(needle, place, column, null, null, found.key())
                : new Hit(
                        needle,
                        place,
                        column,
                        owner.record().mapping().name(),
                        owner.fields().get(column),
                        found.key());
    }

    private record Column(String name, Family family, int index) {}

    private record Found(@Nullable Key key, @Nullable Owner owner) {}
}
