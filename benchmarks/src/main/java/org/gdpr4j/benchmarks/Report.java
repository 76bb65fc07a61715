package org.gdpr4j.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of one case, as a table and as JSON. */
public final class Report {

    /**
     * One comparison.
     *
     * @param target the ratio that must not be passed, or 0 when none is set
     * @param atLeast whether the target must be reached instead, as where more is better
     */
    public record Line(
            String what,
            double ours,
            String peer,
            double peers,
            String unit,
            double ratio,
            double target,
            boolean atLeast) {

        public Line(String what, double ours, String peer, double peers, String unit, double ratio, double target) {
            this(what, ours, peer, peers, unit, ratio, target, false);
        }
    }

    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    /** Adds something that was counted or set. */
    public Report fact(String name, Object value) {
        facts.put(name, String.valueOf(value));
        return this;
    }

    /** Adds a comparison. */
    public Report line(Line line) {
        lines.add(line);
        return this;
    }

    void print(PrintStream out) {
        facts.forEach((name, value) -> out.printf("  %-44s %s%n", name, value));
        out.printf("  %-30s %12s %-28s %12s %8s %8s%n", "", "ours", "peer", "", "ratio", "target");
        for (Line line : lines) {
            out.printf(
                    Locale.ROOT,
                    "  %-30s %9.3f %s %-28s %9.3f %s %8.2f %8s%n",
                    line.what(),
                    line.ours(),
                    line.unit(),
                    line.peer(),
                    line.peers(),
                    line.unit(),
                    line.ratio(),
                    line.target() == 0
                            ? ""
                            : String.format(Locale.ROOT, "%s %.2f", line.atLeast() ? ">=" : "<=", line.target()));
        }
    }

    Path write(int number) throws IOException {
        Path file = Files.createDirectories(Path.of("benchmarks", "target", "results"))
                .resolve("case-" + number + ".json");
        String factLines = facts.entrySet().stream()
                .map(entry -> "    " + quoted(entry.getKey()) + ": " + quoted(entry.getValue()))
                .collect(Collectors.joining(",\n"));
        String comparisons = lines.stream()
                .map(line -> String.format(
                        Locale.ROOT,
                        "    {\"what\": %s, \"ours\": %f, \"peer\": %s, \"peers\": %f, \"unit\": %s, \"ratio\": %f,"
                                + " \"target\": %f, \"atLeast\": %b}",
                        quoted(line.what()),
                        line.ours(),
                        quoted(line.peer()),
                        line.peers(),
                        quoted(line.unit()),
                        line.ratio(),
                        line.target(),
                        line.atLeast()))
                .collect(Collectors.joining(",\n"));
        Files.writeString(
                file,
                "{\n  \"facts\": {\n" + factLines + "\n  },\n  \"comparisons\": [\n" + comparisons + "\n  ]\n}\n");
        return file;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
