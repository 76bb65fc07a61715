package org.gdpr4j.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gdpr4j.catalog.Schema.Column;

/** Does the live schema hold anything that no entity maps, and does it serve what the library will do? */
final class SchemaChecks {

    private final Catalog catalog;
    private final Structure structure;
    private final Verification.Findings findings;
    private final Map<String, Set<String>> mapped = new HashMap<>();
    private final Map<String, RecordType> personalTables = new HashMap<>();

    SchemaChecks(Catalog catalog, Structure structure, Verification.Findings findings) {
        this.catalog = catalog;
        this.structure = structure;
        this.findings = findings;
        for (RecordShape shape : structure.records()) {
            shape.supporting().forEach(this::map);
            shape.attributes().forEach(it -> it.columns().forEach(this::map));
            shape.associations().forEach(it -> it.columns().forEach(this::map));
        }
        for (RecordType record : catalog.records()) {
            if (catalog.leadsToPersons(record.name())) {
                record.tables().forEach(table -> personalTables.put(table, record));
            }
        }
    }

    void check() {
        for (RecordType record : catalog.records()) {
            record.tables().stream().limit(1).forEach(table -> primaryKey(record, table));
            record.links().forEach(link -> index(record, link));
        }
        structure.schema().tables().forEach(this::drift);
    }

    private void map(Column column) {
        mapped.computeIfAbsent(column.table(), table -> new HashSet<>()).add(column.name());
    }

    private void primaryKey(RecordType record, String tableName) {
        structure.schema().table(tableName).ifPresent(table -> {
            if (table.primaryKey().isEmpty() && catalog.leadsToPersons(record.name())) {
                findings.error(
                        Problem.Kind.NO_PRIMARY_KEY,
                        record,
                        "",
                        "The table " + tableName + " has no primary key, so no row of it can be named in a plan.",
                        "Add the primary key that the entity declares.");
            }
        });
    }

    private void index(RecordType record, Link link) {
        // By value: it is no foreign key, and no index serves the comparison.
        if (link.columns().isEmpty() || link.role() == Role.UNDECLARED || link.kind() == LinkKind.BY_VALUE) {
            return;
        }
        String tableName = link.columns().get(0).table();
        List<String> columns = link.columns().stream().map(Column::name).toList();
        structure.schema().table(tableName).ifPresent(table -> {
            boolean isTarget = link.kind() == LinkKind.TO_MANY && link.mappedBy();
            if (!isTarget && !table.indexed(columns)) {
                findings.warning(
                        Problem.Kind.FOREIGN_KEY_WITHOUT_INDEX,
                        record.name(),
                        link.name(),
                        "No index begins with " + String.join(", ", columns) + " of " + tableName
                                + ": each erasure reads the whole table.",
                        "CREATE INDEX ON " + tableName + " (" + String.join(", ", columns) + ").");
            }
        });
    }

    private void drift(Schema.Table table) {
        Set<String> known = mapped.get(table.name());
        if (known == null) {
            findings.warning(
                    Problem.Kind.UNMAPPED_TABLE,
                    table.name(),
                    "",
                    "No entity maps this table. Erasures act on nothing in it; the proof still searches it.",
                    "Map it, serve it by a source of your own, or drop it.");
        } else {
            table.columns().stream()
                    .filter(column -> !known.contains(column.name()))
                    .forEach(column -> findings.warning(
                            Problem.Kind.UNMAPPED_COLUMN,
                            table.name(),
                            column.name(),
                            "No entity maps this column. Erasures never clear it; the proof still searches it.",
                            "Map it or drop it."));
        }
        table.foreignKeys().forEach(key -> foreignKey(table, key, known));
    }

    private void foreignKey(
            Schema.Table table, Schema.ForeignKey key, @org.jspecify.annotations.Nullable Set<String> known) {
        RecordType target = personalTables.get(key.target());
        boolean covered = known != null && known.containsAll(key.columns());
        if (target != null && !covered) {
            findings.error(
                    Problem.Kind.UNMAPPED_FOREIGN_KEY,
                    table.name(),
                    String.join(", ", key.columns()),
                    "A foreign key that no entity maps points to " + target.name() + ": "
                            + (key.cascades()
                                    ? "the database would delete or change these rows by itself."
                                    : "deleting would fail."),
                    "Map it, so that the plan can name what happens to these rows.");
        }
    }
}
