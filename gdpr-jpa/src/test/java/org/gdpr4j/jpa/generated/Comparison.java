package org.gdpr4j.jpa.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gdpr4j.catalog.Strategy;
import org.gdpr4j.jpa.generated.Dump.Row;
import org.gdpr4j.jpa.generated.Value.Sort;

/** Compares every cell before and after an erasure with what was expected of it. */
final class Comparison {

    private final Layout layout;
    private final DataSet data;
    private final Expectation expected;
    private final Dump before;
    private final Dump after;
    private final Map<String, Spec> items = new HashMap<>();
    private final Map<String, Spec> persons = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    private Comparison(Layout layout, DataSet data, Expectation expected, Dump before, Dump after) {
        this.layout = layout;
        this.data = data;
        this.expected = expected;
        this.before = before;
        this.after = after;
        for (Spec row : data.rows()) {
            if (row.item() || row.is("Person")) {
                Row found = only(before, layout.mainTable(row.type()), row.code());
                if (row.item()) {
                    items.put(found.all(layout.keyColumns()), row);
                } else {
                    persons.put(found.get("id"), row);
                }
            }
        }
    }

    /** The differences from what was expected; empty when all is well. */
    static List<String> of(Layout layout, DataSet data, Expectation expected, Dump before, Dump after) {
        Comparison comparison = new Comparison(layout, data, expected, before, after);
        comparison.compare();
        return comparison.wrong;
    }

    static Row only(Dump dump, String table, String code) {
        return dump.rows(table).stream()
                .filter(row -> code.equals(row.get("code")))
                .findFirst()
                .orElse(null);
    }

    private void compare() {
        assertThat(after.tables().keySet()).isEqualTo(before.tables().keySet());
        for (String table : before.tables().keySet()) {
            switch (table) {
                case Layout.EXTRAS -> elements();
                case Layout.OWNERS -> joins();
                case Dump.LARGE_OBJECTS -> largeObjects();
                default -> rows(table);
            }
        }
    }

    /** One row per specified row, in the main, a joined or the secondary table. */
    private void rows(String table) {
        Map<String, Row> now = new LinkedHashMap<>();
        after.rows(table).forEach(row -> now.put(identity(row), row));
        Set<String> met = new TreeSet<>();
        for (Row was : before.rows(table)) {
            String identity = identity(was);
            met.add(identity);
            Spec spec = spec(was);
            Row is = now.get(identity);
            if (spec != null && expected.gone(spec)) {
                check(is == null, table, identity, "should be gone");
            } else if (is == null) {
                wrong.add(table + " " + identity + " is gone and should not be: " + spec);
            } else {
                cells(table, spec, was, is);
            }
        }
        now.keySet().stream().filter(it -> !met.contains(it)).forEach(it -> wrong.add(table + " " + it + " is new"));
    }

    private void cells(String table, Spec spec, Row was, Row is) {
        Map<String, Value> erased = new HashMap<>();
        Set<String> emptied = new TreeSet<>();
        if (spec != null) {
            expected.erased(spec).stream()
                    .filter(value -> !value.element() && tableOf(spec, value).equals(table))
                    .forEach(value -> erased.put(value.column(), value));
            expected.emptied(spec).stream()
                    .filter(link -> expected.linkTable(spec, link).equals(table))
                    .forEach(link -> emptied.addAll(expected.columns(link)));
        }
        was.cells().forEach((column, old) -> {
            String now = is.get(column);
            boolean fine;
            if (emptied.contains(column)) {
                fine = now == null;
            } else if (erased.containsKey(column)) {
                fine = erased(erased.get(column), old, now);
            } else if (column.equals("version")) {
                boolean changed = erased.keySet().stream().anyMatch(it -> !Objects.equals(was.get(it), is.get(it)));
                fine = version(spec, changed, Long.parseLong(old), Long.parseLong(now));
            } else {
                fine = Objects.equals(old, now);
            }
            check(fine, table, identity(was), column + " was <" + old + "> and is <" + now + ">: " + spec);
        });
    }

    /** A row whose values are already what their strategies leave is not written, and its version stays. */
    private boolean version(Spec spec, boolean changed, long was, long is) {
        if (changed || !expected.emptied(spec).isEmpty()) {
            return is > was;
        }
        boolean written = !expected.erased(spec).isEmpty();
        boolean joins = spec.owners().stream().anyMatch(owner -> expected.joinGone(spec, owner));
        return is == was || ((written || joins) && is > was);
    }

    private static boolean erased(Value value, String old, String now) {
        if (value.sort() == Sort.DATE) {
            return Objects.equals(now, old == null ? null : old.substring(0, 4) + "-01-01");
        }
        return Strategies.erased(value, old, now);
    }

    private void elements() {
        Map<Spec, List<Row>> now = byItem(after, Layout.EXTRAS);
        byItem(before, Layout.EXTRAS).forEach((spec, was) -> {
            List<Row> is = now.getOrDefault(spec, List.of());
            if (expected.elementsGone(spec)) {
                check(is.isEmpty(), Layout.EXTRAS, spec.code(), "elements should be gone");
                return;
            }
            check(is.size() == was.size(), Layout.EXTRAS, spec.code(), was.size() + " elements became " + is.size());
            Map<String, Value> erased = new HashMap<>();
            expected.erased(spec).stream().filter(Value::element).forEach(value -> erased.put(value.column(), value));
            for (String column : was.get(0).cells().keySet()) {
                List<String> olds = column(was, column);
                List<String> news = column(is, column);
                boolean fine = erased.containsKey(column) ? each(erased.get(column), olds, news) : olds.equals(news);
                check(fine, Layout.EXTRAS, spec.code(), column + " was " + olds + " and is " + news);
            }
        });
        check(byItem(before, Layout.EXTRAS).keySet().containsAll(now.keySet()), Layout.EXTRAS, "", "has new rows");
    }

    /** Every new value comes from some old one. */
    private static boolean each(Value value, List<String> olds, List<String> news) {
        return news.size() == olds.size()
                && news.stream().allMatch(now -> olds.stream().anyMatch(old -> Strategies.erased(value, old, now)))
                && (value.strategy() == Strategy.Kind.KEEP
                        || Stream.concat(olds.stream(), news.stream())
                                        .filter(Objects::nonNull)
                                        .distinct()
                                        .count()
                                > olds.stream()
                                        .filter(Objects::nonNull)
                                        .distinct()
                                        .count()
                        || news.stream().allMatch(Objects::isNull));
    }

    private static List<String> column(List<Row> rows, String column) {
        return rows.stream()
                .map(row -> row.get(column))
                .sorted(Comparator.nullsFirst(Comparator.naturalOrder()))
                .toList();
    }

    private Map<Spec, List<Row>> byItem(Dump dump, String table) {
        Map<Spec, List<Row>> rows = new LinkedHashMap<>();
        dump.rows(table)
                .forEach(row -> rows.computeIfAbsent(item(row), key -> new ArrayList<>())
                        .add(row));
        return rows;
    }

    private Spec item(Row row) {
        return Objects.requireNonNull(items.get(row.all(layout.columnsTo("item"))), "an item's row");
    }

    private void joins() {
        List<String> due = before.rows(Layout.OWNERS).stream()
                .filter(row -> !expected.joinGone(item(row), persons.get(row.get("person_id"))))
                .map(row -> row.cells().toString())
                .sorted()
                .toList();
        List<String> is = after.rows(Layout.OWNERS).stream()
                .map(row -> row.cells().toString())
                .sorted()
                .toList();
        check(due.equals(is), Layout.OWNERS, "", "should hold " + due + " and holds " + is);
    }

    private void largeObjects() {
        List<String> lying = after.rows(Dump.LARGE_OBJECTS).stream()
                .map(row -> row.get("data"))
                .sorted()
                .toList();
        check(
                lying.equals(after.referred()),
                Dump.LARGE_OBJECTS,
                "",
                lying.size() + " lie there, rows refer to " + after.referred().size());
    }

    private String identity(Row row) {
        if (row.get("code") != null) {
            return row.get("code");
        }
        boolean beside = row.cells().keySet().containsAll(layout.keyColumns());
        return beside ? row.all(layout.keyColumns()) : row.cells().toString();
    }

    private Spec spec(Row row) {
        return row.get("code") == null ? items.get(row.all(layout.keyColumns())) : data.row(row.get("code"));
    }

    private String tableOf(Spec spec, Value value) {
        return spec.item() ? layout.table(value, spec.type()) : value.table();
    }

    private void check(boolean fine, String table, String row, String what) {
        if (!fine) {
            wrong.add(table + " " + row + ": " + what);
        }
    }
}
