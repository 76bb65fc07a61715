package org.gdpr4j.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares the java blocks of a page with the sources that they name. */
final class Snippets {

    private static final Pattern MARKER = Pattern.compile("<!-- snippet:(\\S+)#(\\S+) -->");

    private Snippets() {}

    /** What is wrong with the page, by line; empty when every block is a true copy. */
    static List<String> faults(Path root, List<String> page) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            if (page.get(i).strip().equals("```java")) {
                List<String> block = block(page, i + 1);
                String fault = fault(root, i == 0 ? "" : page.get(i - 1).strip(), block);
                if (!fault.isEmpty()) {
                    faults.add("line " + (i + 1) + ": " + fault);
                }
            }
        }
        return faults;
    }

    private static List<String> block(List<String> page, int from) {
        int end = from;
        while (end < page.size() && !page.get(end).strip().equals("```")) {
            end++;
        }
        return page.subList(from, end);
    }

    private static String fault(Path root, String marker, List<String> block) {
        Matcher named = MARKER.matcher(marker);
        if (!named.matches()) {
            return "a java block has no marker <!-- snippet:path/to/File.java#name --> on the line before it";
        }
        Path source = root.resolve(named.group(1));
        if (!Files.exists(source)) {
            return "there is no file " + named.group(1);
        }
        List<String> region = region(source, named.group(2));
        if (region.isEmpty()) {
            return "there is no snippet '" + named.group(2) + "' in " + named.group(1);
        }
        return String.join("\n", region).stripIndent().equals(String.join("\n", block))
                ? ""
                : "the block differs from " + named.group(1) + "#" + named.group(2) + ", which is:\n"
                        + String.join("\n", region).stripIndent();
    }

    private static List<String> region(Path source, String name) {
        List<String> region = new ArrayList<>();
        boolean inside = false;
        for (String line : lines(source)) {
            if (inside && line.strip().equals("// end")) {
                return region;
            }
            if (inside) {
                region.add(line);
            }
            inside = inside || line.strip().equals("// snippet:" + name);
        }
        return List.of();
    }

    private static List<String> lines(Path source) {
        try {
            return Files.readAllLines(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
