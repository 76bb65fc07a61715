package org.gdpr4j.jpa.generated;

import static org.gdpr4j.jpa.generated.Feature.COLLECTION;
import static org.gdpr4j.jpa.generated.Feature.CONDITION;
import static org.gdpr4j.jpa.generated.Feature.LINK;
import static org.gdpr4j.jpa.generated.Feature.RETENTION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.gdpr4j.catalog.Strategy;
import org.gdpr4j.jpa.generated.Dump.Row;
import org.gdpr4j.jpa.generated.Oracle.Fate;

/** Changes that somebody makes between plan and execution, in what ownership, condition, retention or a strategy reads. */
final class Drift {

    /** A change and how to take it back. */
    record Change(String name, List<String> statements, List<String> back) {
        @Override
        public String toString() {
            return name + " " + statements;
        }
    }

    /** All that must have been tried in some model. */
    static final List<String> SORTS = List.of(
            "another address of the person",
            "another owner",
            "one owner more",
            "another address",
            "another member",
            "another end of the chain",
            "no parent",
            "no longer joined",
            "no longer open",
            "open now",
            "a later start",
            "a start that keeps",
            "another value to PSEUDONYM",
            "another value to GENERALISE",
            "another value to CUSTOM",
            "one element more");

    private final Layout layout;
    private final Vector vector;
    private final DataSet data;
    private final Oracle oracle;
    private final Dump now;
    private final List<Change> changes = new ArrayList<>();

    private Drift(Layout layout, DataSet data, Oracle oracle, Dump now) {
        this.layout = layout;
        this.vector = layout.vector();
        this.data = data;
        this.oracle = oracle;
        this.now = now;
    }

    /** At most one change of each sort that the model and its data know. */
    static List<Change> all(Layout layout, DataSet data, Oracle oracle, Dump now) {
        Drift drift = new Drift(layout, data, oracle, now);
        drift.person();
        drift.ownership();
        drift.condition();
        drift.retention();
        drift.strategy();
        drift.elements();
        return drift.changes;
    }

    private void person() {
        // Only where somebody finds records by it does the address decide what is the person's.
        if (vector.is(LINK, "BY_VALUE") && data.items().stream().anyMatch(this::ownedByValue)) {
            set("another address of the person", "person", oracle.person(), "mail", "'another@example.test'");
        }
    }

    private boolean ownedByValue(Spec item) {
        return item.link("byValue") == oracle.person() && Oracle.holds(vector, item);
    }

    private void ownership() {
        Spec other = data.persons().get(3);
        String otherId = literal(row(other, "person").get("id"));
        first(item -> belongs(item) && item.link("owner") == oracle.person() && !vector.keyOfOwner())
                .forEach(item -> set("another owner", expectedTable(item), item, "owner_id", otherId));
        first(item -> belongs(item) && vector.coOwned() && item.link("second") == null)
                .forEach(item -> set("one owner more", layout.mainTable(item.type()), item, "second_id", otherId));
        first(item -> belongs(item) && ownedByValue(item))
                .forEach(item -> set(
                        "another address", layout.mainTable(item.type()), item, "owner_mail", "'other@example.test'"));
        data.rows().stream()
                .filter(row -> row.is("Membership") && row.link("person") == oracle.person())
                .limit(1)
                .forEach(row -> set("another member", "membership", row, "person_id", otherId));
        data.rows().stream()
                .filter(row -> (row.is("Middle") || row.is("Upper")) && row.link("person") == oracle.person())
                .limit(1)
                .forEach(row -> set("another end of the chain", Layout.tableOf(row.type()), row, "person_id", otherId));
        joined();
        first(item -> belongs(item) && item.link("parent") != null).forEach(item -> {
            String set = String.join(
                    ", ",
                    layout.columnsTo("parent").stream()
                            .map(it -> it + " = NULL")
                            .toList());
            String where = where(layout.mainTable(item.type()), item);
            Row was = row(item, layout.mainTable(item.type()));
            String back = String.join(
                    ", ",
                    layout.columnsTo("parent").stream()
                            .map(it -> it + " = " + literal(was.get(it)))
                            .toList());
            String update = "UPDATE " + layout.mainTable(item.type()) + " SET ";
            changes.add(new Change("no parent", List.of(update + set + where), List.of(update + back + where)));
        });
    }

    private void joined() {
        first(item -> belongs(item) && item.owners().contains(oracle.person()) && Oracle.holds(vector, item))
                .forEach(item -> {
                    Row main = row(item, layout.mainTable(item.type()));
                    List<String> columns = new ArrayList<>(layout.columnsTo("item"));
                    List<String> values = new ArrayList<>(layout.keyColumns().stream()
                            .map(it -> literal(main.get(it)))
                            .toList());
                    columns.add("person_id");
                    values.add(literal(row(oracle.person(), "person").get("id")));
                    List<String> equal = new ArrayList<>();
                    for (int i = 0; i < columns.size(); i++) {
                        equal.add(columns.get(i) + " = " + values.get(i));
                    }
                    changes.add(new Change(
                            "no longer joined",
                            List.of("DELETE FROM item_owner WHERE " + String.join(" AND ", equal)),
                            List.of("INSERT INTO item_owner (" + String.join(", ", columns) + ") VALUES ("
                                    + String.join(", ", values) + ")")));
                });
    }

    private void condition() {
        if (vector.has(CONDITION)) {
            first(item -> belongs(item) && directlyHere(item) && Oracle.holds(vector, item))
                    .forEach(item -> set("no longer open", layout.mainTable(item.type()), item, "state", "'closed'"));
            first(item -> directlyHere(item) && !Oracle.holds(vector, item) && oracle.of(item) == Fate.UNTOUCHED)
                    .forEach(item -> set("open now", layout.mainTable(item.type()), item, "state", "'open'"));
        }
    }

    /** Through the main link, whether its condition holds or not. */
    private boolean directlyHere(Spec item) {
        Spec person = oracle.person();
        return item.link("owner") == person
                || item.link("byValue") == person
                || item.owners().contains(person)
                || (item.link("middle") != null && Oracle.behind(item.link("middle")) == person)
                || oracle.memberships(item).stream().anyMatch(it -> it.link("person") == person);
    }

    private void retention() {
        if (vector.has(RETENTION)) {
            first(item -> oracle.of(item) == Fate.KEPT)
                    .forEach(item ->
                            set("a later start", layout.mainTable(item.type()), item, "closed", "DATE '2025-12-01'"));
            first(item -> oracle.of(item) == Fate.GONE || oracle.of(item) == Fate.DETACHED)
                    .forEach(item -> set(
                            "a start that keeps", layout.mainTable(item.type()), item, "closed", "DATE '2025-12-01'"));
        }
    }

    private void strategy() {
        List<Strategy.Kind> reading = List.of(Strategy.Kind.PSEUDONYM, Strategy.Kind.GENERALISE, Strategy.Kind.CUSTOM);
        for (Strategy.Kind kind : reading) {
            Value value = layout.value(kind.name().toLowerCase(Locale.ROOT) + "Text");
            first(item -> oracle.of(item) == Fate.DETACHED || oracle.of(item) == Fate.REDUCED)
                    .forEach(item -> set(
                            "another value to " + kind,
                            layout.mainTable(item.type()),
                            item,
                            value.column(),
                            "'another value'"));
        }
    }

    private void elements() {
        if (!vector.has(COLLECTION)) {
            return;
        }
        String column = vector.is(COLLECTION, "EMBEDDABLE") ? "note" : "extra";
        first(item -> oracle.of(item) == Fate.GONE && !((Collection<?>) elements(item)).isEmpty())
                .forEach(item -> {
                    Row main = row(item, layout.mainTable(item.type()));
                    List<String> columns = new ArrayList<>(layout.columnsTo("item"));
                    List<String> values = new ArrayList<>(layout.keyColumns().stream()
                            .map(it -> literal(main.get(it)))
                            .toList());
                    columns.add(column);
                    values.add("'one more'");
                    if (vector.is(COLLECTION, "MAP")) {
                        columns.add("extra_key");
                        values.add("'one more'");
                    }
                    changes.add(new Change(
                            "one element more",
                            List.of("INSERT INTO item_extras (" + String.join(", ", columns) + ") VALUES ("
                                    + String.join(", ", values) + ")"),
                            List.of("DELETE FROM item_extras WHERE " + column + " = 'one more'")));
                });
    }

    private static Object elements(Spec item) {
        Object extras = item.values().get("extras");
        return extras instanceof Map<?, ?> map ? map.keySet() : extras;
    }

    private boolean belongs(Spec item) {
        return List.of(Fate.GONE, Fate.DETACHED).contains(oracle.of(item));
    }

    private List<Spec> first(Predicate<Spec> which) {
        return data.items().stream().filter(which).limit(1).toList();
    }

    private String expectedTable(Spec item) {
        return vector.is(LINK, "SECONDARY") ? Layout.MORE : layout.mainTable(item.type());
    }

    private void set(String name, String table, Spec row, String column, String value) {
        String old = row(row, table).get(column);
        String where = where(table, row);
        changes.add(new Change(
                name,
                List.of("UPDATE " + table + " SET " + column + " = " + value + where),
                List.of("UPDATE " + table + " SET " + column + " = " + literal(old) + where)));
    }

    private String where(String table, Spec row) {
        if (!table.equals(Layout.MORE)) {
            return " WHERE code = '" + row.code() + "'";
        }
        Row main = row(row, layout.mainTable(row.type()));
        return " WHERE "
                + String.join(
                        " AND ",
                        layout.keyColumns().stream()
                                .map(column -> column + " = " + literal(main.get(column)))
                                .toList());
    }

    private Row row(Spec spec, String table) {
        Row main = Comparison.only(now, layout.mainTable(spec.type()), spec.code());
        if (!table.equals(Layout.MORE)) {
            return main;
        }
        return now.rows(Layout.MORE).stream()
                .filter(it -> it.all(layout.keyColumns()).equals(main.all(layout.keyColumns())))
                .findFirst()
                .orElseThrow();
    }

    private static String literal(String value) {
        if (value == null) {
            return "NULL";
        }
        return value.matches("[0-9]+") ? value : "'" + value.replace("'", "''") + "'";
    }
}
