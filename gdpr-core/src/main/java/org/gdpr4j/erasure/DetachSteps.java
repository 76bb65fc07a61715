package org.gdpr4j.erasure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Classification;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.OnLeave;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.Role;
import org.gdpr4j.search.FoundRow;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.LocatingSource;
import org.gdpr4j.source.Row;

/** Plans how the person is cut out of rows that stay. */
final class DetachSteps {

    private final Fates fates;
    private final DraftBuilder draft;
    private final References references;
    private final DetachmentSteps steps;
    private final Map<RowRef, Detachment> detachments = new LinkedHashMap<>();

    DetachSteps(
            Catalog catalog,
            Map<String, LocatingSource> sources,
            Fates fates,
            Keepings keepings,
            NewValues newValues,
            Digests digests,
            DraftBuilder draft) {
        this.fates = fates;
        this.draft = draft;
        this.references = new References(catalog, sources, fates, keepings, draft);
        this.steps = new DetachmentSteps(fates, newValues, digests, draft);
    }

    void add() {
        fates.rows().forEach((ref, row) -> {
            switch (fates.of(ref)) {
                case SHARED, SEEN -> row.ways().forEach(way -> leave(row, way));
                case REDUCED -> {
                    row.ways().stream()
                            .filter(way -> way.link().role() == Role.ACCESSOR)
                            .forEach(way -> leave(row, way));
                    eraseAll(row, "the row stays because something kept refers to it");
                }
                case DETACHED -> cutOut(row);
                case GOES, KEPT -> {}
            }
        });
        references.empty(this::of);
        Map<String, List<Detachment>> groups = new TreeMap<>();
        detachments.values().stream()
                .sorted(Comparator.comparing(it -> it.row().key().text()))
                .forEach(it -> groups.computeIfAbsent(it.group(), group -> new ArrayList<>())
                        .add(it));
        groups.values().forEach(steps::add);
    }

    private Detachment of(RowRef ref, RecordType type, Row row, LocatingSource source) {
        return detachments.computeIfAbsent(ref, key -> new Detachment(type, row, source));
    }

    private Detachment of(FoundRow row) {
        return of(RowRef.of(row), row.type(), row.row(), row.source());
    }

    /** The person leaves the row through one of the links by which it was reached. */
    private void leave(FoundRow row, FoundRow.Way way) {
        Link link = way.link();
        List<Key> leaving = leaving(way);
        boolean stillThere = link.kind() != LinkKind.BY_VALUE && leaving.isEmpty();
        if (stillThere) {
            return;
        }
        String reason = "the person leaves through " + link.name() + ", others stay";
        if (link.onLeave() != OnLeave.UNLINK && link.onLeave() != OnLeave.DETACH) {
            draft.blocker(row.type().name() + "." + link.name()
                    + ": others stay on the record, and nothing says what happens when this person leaves.");
            return;
        }
        if (link.kind() == LinkKind.JOIN_TABLE) {
            of(row).join(link, leaving, reason);
        } else if (link.kind() != LinkKind.TO_MANY) {
            // A link that lies in other rows goes with them.
            of(row).leave(link, reason);
        }
        if (link.onLeave() == OnLeave.DETACH) {
            row.type().personalFields().stream()
                    .filter(field -> about(field).equals(link.name()))
                    .forEach(field -> erase(row, field, reason));
        }
    }

    /** The rows at the end of the way that are the person, or that go. */
    private List<Key> leaving(FoundRow.Way way) {
        return way.targets().stream()
                .filter(key -> {
                    RowRef ref = new RowRef(way.target(), key);
                    FoundRow target = fates.rows().get(ref);
                    return target != null && (target.person() || fates.goes(ref));
                })
                .toList();
    }

    private void cutOut(FoundRow row) {
        String reason = "nobody is left whose it is, and the record is declared to stay without the person";
        for (FoundRow.Way way : row.ways()) {
            Link link = way.link();
            if (link.kind() == LinkKind.JOIN_TABLE) {
                of(row).join(link, way.targets(), reason);
            } else if (link.kind() != LinkKind.TO_MANY) {
                of(row).leave(link, reason);
            }
        }
        eraseAll(row, reason);
    }

    private void eraseAll(FoundRow row, String reason) {
        row.type().personalFields().forEach(field -> erase(row, field, reason));
    }

    private void erase(FoundRow row, Field field, String reason) {
        Detachment detachment = of(row);
        if (detachment.emptied().contains(field.path())) {
            return;
        }
        if (!detachment.erase(field, reason)) {
            draft.blocker(row.type().name() + "." + field.path()
                    + ": its row has to stay, and nothing says how the value is erased. Add @Erase(…).");
        }
    }

    private static String about(Field field) {
        return field.classification() instanceof Classification.Personal personal ? personal.of() : "";
    }
}
