package org.gdpr4j.adoption;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gdpr4j.problem.GdprException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The baseline as a file: JSON, one finding a line and sorted, so that a merge shows what came and what went. Reading is
 * strict: what it does not know it refuses, because a finding that is overlooked would fail nobody.
 */
final class BaselineFile {

    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path path;

    BaselineFile(Path path) {
        this.path = path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    Baseline read() {
        JsonNode root = parse();
        known(root, "the file", Set.of("version", "findings", "waivers"));
        JsonNode version = root.get("version");
        if (version == null || !version.isInt() || version.intValue() != VERSION) {
            throw refused("its version is not " + VERSION + ". Freeze it again with this version of the library");
        }
        TreeSet<Finding> findings = new TreeSet<>();
        for (JsonNode node : list(root, "findings")) {
            Finding finding = EntryReader.finding(node, this);
            if (!findings.add(finding)) {
                throw refused(finding + " stands there twice. Take one away");
            }
        }
        List<Waiver> waivers = new ArrayList<>();
        for (JsonNode node : list(root, "waivers")) {
            waivers.add(EntryReader.waiver(node, this));
        }
        return new Baseline(findings, waivers);
    }

    void write(Baseline baseline) {
        String text = "{\n  \"version\": " + VERSION + ",\n  \"findings\": ["
                + lines(baseline.findings().stream().map(EntryWriter::finding).toList())
                + "],\n  \"waivers\": ["
                + lines(baseline.waivers().stream().map(EntryWriter::waiver).toList())
                + "]\n}\n";
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path fresh = path.resolveSibling(path.getFileName() + ".new");
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new GdprException("The baseline " + path + " cannot be written.", e);
        }
    }

    GdprException refused(String why) {
        return new GdprException("The baseline " + path + " cannot be used: " + why + ".");
    }

    void known(JsonNode node, String what, Set<String> names) {
        if (!node.isObject()) {
            throw refused(what + " is no JSON object");
        }
        for (String name : node.propertyNames()) {
            if (!names.contains(name)) {
                throw refused(what + " has the unknown property '" + name + "'");
            }
        }
    }

    private JsonNode parse() {
        try {
            return JSON.readTree(Files.readString(path, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new GdprException(
                    "The baseline " + path
                            + " cannot be read. Make it with Adoption.freeze and keep it with the sources.",
                    e);
        } catch (JacksonException e) {
            throw new GdprException("The baseline " + path + " is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private Iterable<JsonNode> list(JsonNode root, String name) {
        JsonNode node = root.get(name);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            throw refused("'" + name + "' is no list");
        }
        List<JsonNode> nodes = new ArrayList<>();
        for (Iterator<JsonNode> it = node.iterator(); it.hasNext(); ) {
            nodes.add(it.next());
        }
        return nodes;
    }

    private static String lines(List<String> lines) {
        return lines.isEmpty() ? "" : "\n    " + String.join(",\n    ", lines) + "\n  ";
    }
}
