package org.gdpr4j.examples.quickstart;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** What differs between two dumps of one database, cell by cell; and where a text stands in one. Holds no state. */
public final class DumpComparison {

    private DumpComparison() {}

    /** One row by its key, the table in lower case as in a {@link Dump}. */
    public record Row(String table, String key) {}

    /** One cell, the column in lower case as in a {@link Dump}. Holds no value. */
    public record Cell(Row row, String column) {

        Cell(String table, String key, String column) {
            this(new Row(table, key), column);
        }
    }

    /**
     * Every cell that is not byte for byte the same in both. Of a row that only one of them has, each cell differs; so
     * does each cell of a column or table that only one of them has.
     */
    public static List<Cell> differences(Dump before, Dump after) {
        List<Cell> differences = new ArrayList<>();
        before.tables().forEach((name, table) -> {
            Dump.Table other = after.tables().get(name);
            table.rows().forEach((key, cells) -> compare(name, key, table, cells, other, differences::add));
        });
        after.tables().forEach((name, table) -> {
            Dump.Table other = before.tables().get(name);
            table.rows().forEach((key, cells) -> {
                if (other == null || !other.rows().containsKey(key)) {
                    table.columns().forEach(column -> differences.add(new Cell(name, key, column)));
                } else {
                    table.columns().stream()
                            .filter(column -> !other.columns().contains(column))
                            .forEach(column -> differences.add(new Cell(name, key, column)));
                }
            });
        });
        return List.copyOf(differences);
    }

    private static void compare(
            String name, String key, Dump.Table table, List<String> cells, Dump.Table other, Consumer<Cell> differs) {
        List<String> there = other == null ? null : other.rows().get(key);
        for (int i = 0; i < cells.size(); i++) {
            String column = table.columns().get(i);
            int position = other == null ? -1 : other.columns().indexOf(column);
            if (there == null || position < 0 || !Objects.equals(cells.get(i), there.get(position))) {
                differs.accept(new Cell(name, key, column));
            }
        }
    }

    /**
     * The cells in which each of the texts stands, whatever its case, composed or decomposed; in cells of bytes as its
     * UTF-8 form. Reads the dump once.
     */
    public static Map<String, List<Cell>> occurrences(Dump dump, List<String> texts) {
        Map<String, List<Cell>> occurrences = new LinkedHashMap<>();
        texts.forEach(text -> occurrences.put(text, new ArrayList<>()));
        List<Sought> sought = texts.stream().map(Sought::of).toList();
        dump.tables()
                .forEach((name, table) -> table.rows().forEach((key, cells) -> {
                    for (int i = 0; i < cells.size(); i++) {
                        String cell = cells.get(i) == null ? "" : plain(cells.get(i));
                        for (Sought it : sought) {
                            if (cell.contains(it.plain()) || cell.contains(it.hex())) {
                                occurrences
                                        .get(it.text())
                                        .add(new Cell(name, key, table.columns().get(i)));
                            }
                        }
                    }
                }));
        return occurrences;
    }

    private record Sought(String text, String plain, String hex) {
        static Sought of(String text) {
            return new Sought(
                    text, DumpComparison.plain(text), HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
