package org.gdpr4j.examples.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gdpr4j.examples.quickstart.DumpComparison.Cell;
import org.gdpr4j.examples.quickstart.DumpComparison.Row;

/**
 * Checks an erasure without the library's help, by two dumps of the whole database. It believes the plan only in what it
 * says about places; whether the values have gone, and whether anything else has changed, it looks up by itself.
 *
 * @param traces texts that identify nobody but the person
 * @param deleted the rows that the plan deletes
 * @param overwritten the cells that the plan overwrites or empties
 * @param mayHold the cells that may still hold a trace: kept by the plan, or accepted with a reason
 */
record ProofByHand(List<String> traces, Set<Row> deleted, Set<Cell> overwritten, Set<Cell> mayHold) {

    private static final String VERSION = "version";
    private static final String TABLES_OF_THE_LIBRARY = "gdpr_";

    ProofByHand {
        traces = List.copyOf(traces);
        deleted = Set.copyOf(deleted);
        overwritten = Set.copyOf(overwritten);
        mayHold = Set.copyOf(mayHold);
    }

    /** What speaks against the erasure, in words without values; empty when nothing does. */
    List<String> objections(Dump before, Dump after) {
        List<String> objections = new ArrayList<>();
        DumpComparison.occurrences(before, traces).values().stream()
                .filter(List::isEmpty)
                .forEach(
                        never -> objections.add("a trace was never there, so that it is not there now proves nothing"));
        DumpComparison.occurrences(after, traces).values().stream()
                .flatMap(List::stream)
                .filter(cell -> !mayHold.contains(cell))
                .forEach(cell -> objections.add("a trace of the person still stands in " + words(cell)));
        deleted.stream()
                .filter(after::has)
                .forEach(row -> objections.add("the plan deletes it, and yet it is there: " + words(row)));
        DumpComparison.differences(before, after).stream()
                .filter(cell -> !deleted.contains(cell.row()) && !overwritten.contains(cell) && !isBookkeeping(cell))
                .forEach(cell -> objections.add("the plan does not name it, and yet it has changed: " + words(cell)));
        return objections;
    }

    /** The library's own tables, and the optimistic lock version of a row that the plan changes. */
    private boolean isBookkeeping(Cell cell) {
        boolean versionOfATouchedRow = cell.column().equals(VERSION)
                && overwritten.stream().anyMatch(it -> it.row().equals(cell.row()));
        return versionOfATouchedRow || cell.row().table().startsWith(TABLES_OF_THE_LIBRARY);
    }

    private static String words(Cell cell) {
        return cell.column() + " of " + words(cell.row());
    }

    private static String words(Row row) {
        return row.table() + ", row " + row.key();
    }
}
