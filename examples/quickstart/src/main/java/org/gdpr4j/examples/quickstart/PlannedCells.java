package org.gdpr4j.examples.quickstart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.Schema.Column;
import org.gdpr4j.erasure.ErasurePlan;
import org.gdpr4j.erasure.ErasureReport;
import org.gdpr4j.erasure.Finding;
import org.gdpr4j.erasure.Kept;
import org.gdpr4j.erasure.PlanStep;
import org.gdpr4j.examples.quickstart.DumpComparison.Cell;
import org.gdpr4j.examples.quickstart.DumpComparison.Row;

/** Says in tables, keys and columns what a plan and its report say in records and fields. */
final class PlannedCells {

    private final Catalog catalog;

    PlannedCells(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What has to be checked by hand after this plan. */
    ProofByHand proof(ErasurePlan plan, ErasureReport report, List<String> traces) {
        Set<Row> deleted = new HashSet<>();
        Set<Cell> overwritten = new HashSet<>();
        for (PlanStep step : plan.steps()) {
            for (String key : step.keys()) {
                switch (step.act()) {
                    case DELETE -> deleted.addAll(rows(step, key));
                    case DETACH -> overwritten.addAll(cells(step, key));
                    default -> throw new IllegalStateException("The shop has no collections and no join tables.");
                }
            }
        }
        Set<Cell> mayHold = new HashSet<>();
        plan.kept().forEach(kept -> kept.keys().forEach(key -> mayHold.addAll(cells(kept, key))));
        report.accepted().forEach(accepted -> mayHold.add(cell(accepted.finding())));
        return new ProofByHand(traces, deleted, overwritten, mayHold);
    }

    private List<Row> rows(PlanStep step, String key) {
        return catalog.record(step.record()).tables().stream()
                .map(table -> new Row(lower(table), key))
                .toList();
    }

    private List<Cell> cells(PlanStep step, String key) {
        RecordType record = catalog.record(step.record());
        List<Column> columns = new ArrayList<>();
        step.fields().forEach(it -> columns.addAll(columns(record, it.field())));
        step.emptied()
                .forEach(link -> columns.addAll(record.link(link).orElseThrow().columns()));
        return cells(columns, key);
    }

    private List<Cell> cells(Kept kept, String key) {
        RecordType record = catalog.record(kept.record());
        return kept.fields().stream()
                .flatMap(field -> cells(columns(record, field), key).stream())
                .toList();
    }

    private static List<Column> columns(RecordType record, String field) {
        return record.field(field).orElseThrow().columns();
    }

    private static List<Cell> cells(List<Column> columns, String key) {
        return columns.stream()
                .map(column -> new Cell(lower(column.table()), key, lower(column.name())))
                .toList();
    }

    private static Cell cell(Finding finding) {
        return new Cell(lower(finding.place()), finding.row(), lower(finding.detail()));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
