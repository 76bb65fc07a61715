package org.gdpr4j.erasure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Classification;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.Strategy;
import org.gdpr4j.retention.Keeping;
import org.gdpr4j.retention.RecordState;
import org.gdpr4j.search.FoundRow;
import org.jspecify.annotations.Nullable;

/** Names every row and value of the person that stays, and why. */
final class KeptRows {

    private static final String OTHERS_TOO = "others' too";

    /** The fields of a record that are declared to stay, and why. */
    private record Declared(List<String> fields, String reason) {}

    private record Group(FoundRow first, @Nullable Keeping keeping, List<String> fields, String reason) {}

    private final Catalog catalog;
    private final Fates fates;
    private final Digests digests;
    private final DraftBuilder draft;
    private final Map<String, Group> groups = new TreeMap<>();
    private final Map<String, Declared> declared = new HashMap<>();
    private final Map<String, List<String>> keys = new LinkedHashMap<>();

    KeptRows(Catalog catalog, Fates fates, Digests digests, DraftBuilder draft) {
        this.catalog = catalog;
        this.fates = fates;
        this.digests = digests;
        this.draft = draft;
    }

    void add() {
        fates.rows().forEach((ref, row) -> {
            switch (fates.of(ref)) {
                case KEPT -> keep(row, fates.keeping(ref), allPersonal(row), fates.othersToo(ref) ? OTHERS_TOO : "");
                case REDUCED, DETACHED -> {
                    Declared stays = declaredToStay(row);
                    keep(row, fates.keeping(ref), stays.fields(), stays.reason());
                }
                case SHARED, SEEN -> keep(row, null, othersToo(row), "others own or see the record too");
                case GOES -> {}
            }
        });
        groups.forEach((id, group) -> {
            Keeping keeping = group.keeping();
            List<String> sorted =
                    keys.getOrDefault(id, List.of()).stream().sorted().toList();
            draft.kept(new Kept(
                    group.first().source().name(),
                    group.first().type().name(),
                    state(group),
                    sorted,
                    group.fields(),
                    reason(group),
                    keeping == null ? "" : keeping.law(),
                    keeping == null ? null : keeping.until(),
                    catalog.zone(group.first().type()),
                    keeping == null ? "" : keeping.article()));
        });
    }

    private static String reason(Group group) {
        Keeping keeping = group.keeping();
        if (keeping == null) {
            return group.reason();
        }
        boolean more = !group.reason().isEmpty() && !group.reason().equals(OTHERS_TOO);
        return keeping.reason() + (more ? "; " + group.reason() : "");
    }

    /** A record that is others' too is not marked as retained: it would vanish from their sight. */
    private static @Nullable RecordState state(Group group) {
        Keeping keeping = group.keeping();
        if (keeping == null) {
            return null;
        }
        boolean others = group.reason().equals(OTHERS_TOO) && keeping.state() == RecordState.RETAINED;
        return others ? null : keeping.state();
    }

    private void keep(FoundRow row, @Nullable Keeping keeping, List<String> fields, String reason) {
        if (fields.isEmpty() && keeping == null) {
            return;
        }
        String id = row.type().name() + "|" + fields + "|" + reason + "|"
                + (keeping == null ? "" : keeping.state() + "|" + keeping.reason() + keeping.law() + keeping.until());
        groups.putIfAbsent(id, new Group(row, keeping, fields, reason));
        keys.computeIfAbsent(id, key -> new ArrayList<>())
                .add(digests.id(row.type(), row.key()).key());
    }

    private static List<String> allPersonal(FoundRow row) {
        return row.type().personalFields().stream().map(Field::path).toList();
    }

    private Declared declaredToStay(FoundRow row) {
        return declared.computeIfAbsent(row.type().name(), name -> {
            List<String> fields = new ArrayList<>();
            List<String> reasons = new ArrayList<>();
            for (Field field : row.type().personalFields()) {
                Strategy strategy = field.strategy();
                if (strategy != null && strategy.kind() == Strategy.Kind.KEEP) {
                    fields.add(field.path());
                    reasons.add(field.path() + " (" + strategy.with() + ")");
                }
            }
            return new Declared(fields, fields.isEmpty() ? "" : "declared to stay: " + String.join(", ", reasons));
        });
    }

    /** What stays of a row whose other persons stay: everything but what is said to be about a link that left. */
    private List<String> othersToo(FoundRow row) {
        return row.type().personalFields().stream()
                .filter(field -> field.classification() instanceof Classification.Personal personal
                        && row.ways().stream()
                                .noneMatch(way -> Objects.equals(way.link().name(), personal.of())
                                        || way.link().name().equals(field.path())))
                .map(Field::path)
                .toList();
    }
}
