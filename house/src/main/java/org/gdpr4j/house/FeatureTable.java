package org.gdpr4j.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two tables of {@code docs/architecture.md}: which feature may use which, and which sub-package may use which
 * library. The page is the source; nothing is repeated in code.
 *
 * @param mayUse for each package of the first table all that it may use, the shared ones included; not the root
 * @param libraries for each optional sub-package the packages of its library
 */
public record FeatureTable(Map<String, Set<String>> mayUse, Map<String, Set<String>> libraries) {

    private static final String ROOT = "root";
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    /** Reads the page. Refuses a page whose first table is missing, names an unknown package or holds a cycle. */
    public static FeatureTable read(Path page) {
        try {
            return parse(Files.readAllLines(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FeatureTable parse(List<String> page) {
        List<List<String>> features = table(page, "package");
        Set<String> shared = quoted(features.get(0).get(2));
        Set<String> names = new LinkedHashSet<>();
        for (List<String> row : features.subList(1, features.size())) {
            names.add(name(row));
        }
        names.remove(ROOT);
        Map<String, Set<String>> mayUse = new LinkedHashMap<>();
        for (List<String> row : features.subList(1, features.size())) {
            String name = name(row);
            if (!name.equals(ROOT)) {
                Set<String> allowed = allowed(row, names);
                if (!shared.contains(name)) {
                    allowed.addAll(shared);
                }
                allowed.remove(name);
                mayUse.put(name, allowed);
            }
        }
        mayUse.keySet().forEach(name -> refuseCycle(name, mayUse, new ArrayList<>()));

        Map<String, Set<String>> libraries = new LinkedHashMap<>();
        List<List<String>> optional = table(page, "sub-package");
        for (List<String> row : optional.subList(1, optional.size())) {
            libraries.put(name(row), quoted(row.get(2)));
        }
        return new FeatureTable(mayUse, libraries);
    }

    /** The head and the rows of the table whose first column has this title. */
    private static List<List<String>> table(List<String> page, String firstColumn) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : page) {
            boolean row = line.startsWith("|");
            if (rows.isEmpty() ? line.startsWith("| " + firstColumn + " |") : row && !line.startsWith("| ---")) {
                rows.add(cells(line));
            } else if (!rows.isEmpty() && !row) {
                return rows;
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no table whose first column is '" + firstColumn + "'");
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.substring(1).split("\\|", -1)) {
            cells.add(cell.strip());
        }
        if (cells.size() < 4) {
            throw new IllegalArgumentException("a row of fewer than three cells: " + line);
        }
        return cells;
    }

    private static String name(List<String> row) {
        return row.get(0).replace("`", "");
    }

    private static Set<String> allowed(List<String> row, Set<String> names) {
        String cell = row.get(2);
        Set<String> allowed = new LinkedHashSet<>();
        if (cell.equals("all but root")) {
            allowed.addAll(names);
        } else if (!cell.equals("–")) {
            for (String name : cell.split(",", -1)) {
                allowed.add(name.strip());
            }
        }
        if (!names.containsAll(allowed)) {
            throw new IllegalArgumentException("the row of " + name(row) + " names a package without a row: " + cell);
        }
        return allowed;
    }

    private static Set<String> quoted(String cell) {
        Set<String> quoted = new LinkedHashSet<>();
        Matcher matcher = QUOTED.matcher(cell);
        while (matcher.find()) {
            quoted.add(matcher.group(1));
        }
        return quoted;
    }

    private static void refuseCycle(String name, Map<String, Set<String>> mayUse, List<String> way) {
        if (way.contains(name)) {
            throw new IllegalArgumentException("the table allows a cycle: " + way + " and " + name + " again");
        }
        way.add(name);
        mayUse.getOrDefault(name, Set.of()).forEach(next -> refuseCycle(next, mayUse, way));
        way.remove(name);
    }
}
