package org.gdpr4j.examples.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gdpr4j.examples.quickstart.DumpComparison.Cell;

/**
 * Checks an erasure without the library's help, by two dumps of the whole database. It believes the plan only in what it
 * says about places; whether the values have gone, and whether anything else has changed, it looks up by itself.
 *
 * @param traces texts that identify nobody but the person
 * @param changed the cells that the plan changes, those of deleted rows included
 * @param mayHold the cells that may still hold a trace: kept by the plan, or accepted with a reason
 */
record ProofByHand(List<String> traces, Set<Cell> changed, Set<Cell> mayHold) {

    private static final String VERSION = "version";
    private static final String TABLES_OF_THE_LIBRARY = "gdpr_";

    ProofByHand {
        traces = List.copyOf(traces);
        changed = Set.copyOf(changed);
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
        for (Cell cell : DumpComparison.differences(before, after)) {
            if (!changed.contains(cell) && !isBookkeeping(cell)) {
                objections.add("the plan does not name it, and yet it has changed: " + words(cell));
            }
        }
        return objections;
    }

    /** The library's own tables, and the optimistic lock version of a row that the plan changes. */
    private boolean isBookkeeping(Cell cell) {
        boolean versionOfATouchedRow = cell.column().equals(VERSION)
                && changed.stream()
                        .anyMatch(it ->
                                it.table().equals(cell.table()) && it.key().equals(cell.key()));
        return versionOfATouchedRow || cell.table().startsWith(TABLES_OF_THE_LIBRARY);
    }

    private static String words(Cell cell) {
        return cell.table() + "." + cell.column() + " of row " + cell.key();
    }
}
