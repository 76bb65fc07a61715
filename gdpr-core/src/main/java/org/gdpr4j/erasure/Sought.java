package org.gdpr4j.erasure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.source.Hit;
import org.jspecify.annotations.Nullable;

/** What is sought for one erasure, and what was found of it. Lives only during one proof. */
final class Sought {

    private static final String ROWS = "gdpr4j.finding-row";
    private static final int ID_LENGTH = 12;

    private final ErasurePlan plan;
    private final Catalog catalog;
    private final Digests digests;
    private final Secrets secrets;
    private final Map<String, Set<String>> fieldsByText = new LinkedHashMap<>();
    private final Map<String, Set<String>> otherRows = new LinkedHashMap<>();
    private final Map<String, Place> places = new TreeMap<>();
    private final Set<String> keptCells = new HashSet<>();
    private final Set<String> ownRows = new HashSet<>();
    private final Set<String> expected = new HashSet<>();

    /** One place where values were found. */
    private record Place(String table, String column, String row, Map<String, Integer> texts) {}

    Sought(ErasurePlan plan, SoughtValues values, Catalog catalog, Digests digests, Secrets secrets) {
        this.plan = plan;
        this.catalog = catalog;
        this.digests = digests;
        this.secrets = secrets;
        values.places()
                .forEach((place, texts) -> texts.forEach(text -> fieldsByText
                        .computeIfAbsent(text, key -> new TreeSet<>())
                        .add(place)));
        for (Kept kept : plan.kept()) {
            for (String key : kept.keys()) {
                ownRows.add(kept.record() + "/" + key);
                kept.fields().forEach(field -> keptCells.add(kept.record() + "/" + key + "/" + field));
            }
        }
        plan.steps().forEach(step -> step.keys().forEach(key -> ownRows.add(step.record() + "/" + key)));
    }

    ErasurePlan plan() {
        return plan;
    }

    List<String> texts() {
        return List.copyOf(fieldsByText.keySet());
    }

    void hit(String text, Hit found) {
        Hit hit = found.record() == null ? own(found) : found;
        String row = row(hit);
        String record = hit.record();
        if (record != null && keptCells.contains(record + "/" + row + "/" + hit.field())) {
            expected.add(record + "/" + row + "/" + hit.field());
            return;
        }
        if (isOtherPersons(record, row)) {
            otherRows.computeIfAbsent(text, key -> new HashSet<>()).add(record + "/" + row);
        }
        places.computeIfAbsent(
                        hit.place() + "\u001f" + hit.detail() + "\u001f" + row,
                        key -> new Place(hit.place(), hit.detail(), row, new LinkedHashMap<>()))
                .texts()
                .merge(text, 1, Integer::sum);
    }

    /** A source that scans all tables meets the library's own without knowing their records. */
    private Hit own(Hit hit) {
        for (RecordType type : catalog.own()) {
            if (type.tables().stream().anyMatch(hit.place()::equalsIgnoreCase)) {
                String field = type.fields().stream()
                        .filter(it -> it.columns().stream()
                                .anyMatch(column -> column.name().equalsIgnoreCase(hit.detail())))
                        .map(Field::path)
                        .findFirst()
                        .orElse(null);
                return new Hit(hit.needle(), hit.place(), hit.detail(), type.name(), field, hit.key());
            }
        }
        return hit;
    }

    private boolean isOtherPersons(@Nullable String record, String row) {
        boolean persons = record != null
                && (catalog.leadsToPersons(record)
                        || catalog.own().stream().anyMatch(type -> type.name().equals(record)));
        return persons && !ownRows.contains(record + "/" + row);
    }

    /** The row's key as a plan writes it; hashed too where the table is no record, since its key may be personal. */
    private String row(Hit hit) {
        if (hit.key() == null) {
            return "";
        }
        RecordType type =
                hit.record() == null ? null : catalog.find(hit.record()).orElse(null);
        if (type != null) {
            return digests.id(type, hit.key()).key();
        }
        boolean surrogate = hit.key().parts().stream().allMatch(part -> part instanceof Number || part instanceof UUID);
        return surrogate
                ? hit.key().text()
                : "#" + secrets.hash(ROWS, hit.place() + hit.key().text());
    }

    Journal.ProofBody result(ErasureOptions options, List<String> uncovered) {
        Set<String> common = new HashSet<>();
        Set<String> notDistinctive = new TreeSet<>();
        fieldsByText.forEach((text, fields) -> {
            boolean tooShort = text.codePointCount(0, text.length()) < options.shortest();
            if (tooShort || otherRows.getOrDefault(text, Set.of()).size() > options.otherPersons()) {
                common.add(text);
                notDistinctive.addAll(fields);
            }
        });
        List<Finding> findings = new ArrayList<>();
        for (Place place : places.values()) {
            Set<String> fields = new TreeSet<>();
            int rows = 0;
            for (Map.Entry<String, Integer> it : place.texts().entrySet()) {
                if (!common.contains(it.getKey())) {
                    fields.addAll(fieldsByText.getOrDefault(it.getKey(), Set.of()));
                    rows = Math.max(rows, it.getValue());
                }
            }
            if (!fields.isEmpty()) {
                findings.add(finding(List.copyOf(fields), place.table(), place.column(), place.row(), rows));
            }
        }
        Set<String> gaps = new LinkedHashSet<>(plan.uncovered());
        gaps.addAll(uncovered);
        gaps.forEach(place -> findings.add(finding(List.of(), place, "", "", 0)));
        return new Journal.ProofBody(findings, List.copyOf(notDistinctive), expected.size());
    }

    private Finding finding(List<String> fields, String place, String detail, String row, int rows) {
        String id = id(secrets, plan.id(), fields, place + "\u001f" + detail + "\u001f" + row);
        return new Finding(id, fields, place, detail, row, row.isEmpty() ? rows : Math.min(rows, 1));
    }

    /** The same whenever the same is found again. */
    static String id(Secrets secrets, UUID plan, List<String> fields, String where) {
        return secrets.hash(ROWS, plan + fields.toString() + where).substring(0, ID_LENGTH);
    }
}
