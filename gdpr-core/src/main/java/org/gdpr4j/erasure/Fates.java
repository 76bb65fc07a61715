package org.gdpr4j.erasure;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.OnLeave;
import org.gdpr4j.catalog.RecordStrategy;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.Role;
import org.gdpr4j.retention.Keeping;
import org.gdpr4j.retention.RecordState;
import org.gdpr4j.search.Found;
import org.gdpr4j.search.FoundRow;
import org.gdpr4j.source.Key;
import org.jspecify.annotations.Nullable;

/** Decides for every found row whether it goes, and if not, why it stays. */
final class Fates {

    /** What becomes of a row. */
    enum Fate {
        /** It is deleted. */
        GOES,
        /** Nobody is left whose it is, but its record says that it stays without the person. */
        DETACHED,
        /** A floor, restriction or hold keeps it as it is. */
        KEPT,
        /** Something kept refers to it: the row stays, its values go by their strategies. */
        REDUCED,
        /** Others own it too. */
        SHARED,
        /** The person could only see it. */
        SEEN
    }

    private static final Comparator<Keeping> LONGEST = Comparator.comparing(
                    Keeping::until, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Keeping::state)
            .thenComparing(Keeping::law)
            .thenComparing(Keeping::reason);

    private final Found found;
    private final Owners owners;
    private final Map<RowRef, FoundRow> rows = new LinkedHashMap<>();
    private final Map<RowRef, Fate> fates = new HashMap<>();
    private final Map<RowRef, Keeping> keepings = new HashMap<>();
    private final Set<RowRef> othersToo = new HashSet<>();

    Fates(Found found, Owners owners, Function<FoundRow, @Nullable Keeping> keeping) {
        this.found = found;
        this.owners = owners;
        found.rows().forEach(row -> rows.put(RowRef.of(row), row));
        Set<RowRef> dying = dying();
        for (Map.Entry<RowRef, FoundRow> entry : rows.entrySet()) {
            fates.put(entry.getKey(), first(entry.getValue(), dying.contains(entry.getKey())));
        }
        rows.forEach((ref, row) -> {
            Keeping reason = keeping.apply(row);
            if (reason != null) {
                keepings.put(ref, reason);
                fates.put(ref, Fate.KEPT);
                if (!dying.contains(ref)) {
                    othersToo.add(ref);
                }
            }
        });
        reduceWhatStayingRowsNeed();
    }

    Fate of(RowRef ref) {
        return fates.getOrDefault(ref, Fate.SEEN);
    }

    boolean goes(RowRef ref) {
        return fates.get(ref) == Fate.GOES;
    }

    @Nullable
    Keeping keeping(RowRef ref) {
        return keepings.get(ref);
    }

    /** Whether a kept row is or was others' too, so that nothing of it becomes theirs alone or out of their sight. */
    boolean othersToo(RowRef ref) {
        return othersToo.contains(ref);
    }

    /** Whether a value is about this person: one by which a link leads to somebody else is not. */
    boolean isTheirs(RecordType type, Field field, @Nullable Object value) {
        return isTheirs(byValue(type, field), value);
    }

    /** The same, for many values of one field. */
    boolean isTheirs(@Nullable Link byValue, @Nullable Object value) {
        return byValue == null
                || !(value instanceof String text)
                || found.identifiers().stream().anyMatch(it -> it.type() == byValue.by() && it.matches(text));
    }

    /** The link whose value the field is, or null. */
    @Nullable
    Link byValue(RecordType type, Field field) {
        return type.link(field.path())
                .filter(it -> it.kind() == LinkKind.BY_VALUE)
                .orElse(null);
    }

    Map<RowRef, FoundRow> rows() {
        return rows;
    }

    FoundRow row(RowRef ref) {
        FoundRow row = rows.get(ref);
        if (row == null) {
            throw new IllegalStateException("not a found row");
        }
        return row;
    }

    private static Fate first(FoundRow row, boolean dies) {
        if (row.role() == Role.ACCESSOR) {
            return Fate.SEEN;
        }
        if (!dies) {
            return Fate.SHARED;
        }
        return row.type().whenErased() == RecordStrategy.DETACH ? Fate.DETACHED : Fate.GOES;
    }

    /**
     * The rows that nobody else owns. Starts with all and takes out those with a living owner until nothing changes, so
     * that rows which own each other in a circle go together.
     */
    private Set<RowRef> dying() {
        Set<RowRef> dying = new LinkedHashSet<>();
        for (FoundRow row : found.rows()) {
            if (row.role() == Role.OWNER) {
                dying.add(RowRef.of(row));
            }
        }
        while (true) {
            List<RowRef> surviving = new ArrayList<>();
            for (RowRef ref : dying) {
                if (!row(ref).person() && survives(ref, dying)) {
                    surviving.add(ref);
                }
            }
            if (surviving.isEmpty()) {
                return dying;
            }
            surviving.forEach(dying::remove);
        }
    }

    private boolean survives(RowRef ref, Set<RowRef> dying) {
        boolean alive = false;
        for (Owners.End end : owners.of(ref)) {
            boolean dead = end.target() == Owners.Target.THIS_PERSON || anyOf(end.rows(), dying);
            if (dead && end.link().onLeave() == OnLeave.DELETE) {
                return false;
            }
            alive |= !dead && livingOwner(end);
        }
        return alive;
    }

    private static boolean anyOf(List<RowRef> rows, Set<RowRef> wanted) {
        for (RowRef row : rows) {
            if (wanted.contains(row)) {
                return true;
            }
        }
        return false;
    }

    private boolean livingOwner(Owners.End end) {
        return end.target() == Owners.Target.SOMEBODY_ELSE
                || end.rows().stream().anyMatch(target -> isOwned(target) || owners.belongsToSomebody(target));
    }

    /** Found as the person's, and no longer among the dying: somebody else owns it too. */
    private boolean isOwned(RowRef target) {
        FoundRow row = rows.get(target);
        return row != null && row.role() == Role.OWNER;
    }

    private void reduceWhatStayingRowsNeed() {
        Deque<RowRef> staying = new ArrayDeque<>();
        rows.keySet().stream()
                .filter(ref -> of(ref) == Fate.KEPT || of(ref) == Fate.DETACHED)
                .forEach(staying::add);
        while (!staying.isEmpty()) {
            RowRef ref = staying.remove();
            for (RowRef needed : needs(ref)) {
                boolean goes = fates.get(needed) == Fate.GOES;
                if (goes) {
                    fates.put(needed, Fate.REDUCED);
                }
                boolean keptLonger = fates.get(needed) == Fate.REDUCED && keepLonger(needed, keepings.get(ref));
                if (goes || keptLonger) {
                    staying.add(needed);
                }
            }
        }
    }

    /** Of several rows that need this one, the one that stays longest is its reason. */
    private boolean keepLonger(RowRef needed, @Nullable Keeping reason) {
        Keeping known = keepings.get(needed);
        if (reason == null || (known != null && LONGEST.compare(known, reason) >= 0)) {
            return false;
        }
        keepings.put(needed, reason);
        return true;
    }

    /** The rows that this one cannot stay without: through a link that says whose it is, or one that can't be empty. */
    private Set<RowRef> needs(RowRef ref) {
        FoundRow row = row(ref);
        Set<RowRef> needed = new LinkedHashSet<>();
        boolean kept = of(ref) != Fate.DETACHED;
        Keeping keeping = keepings.get(ref);
        boolean untouchable = of(ref) == Fate.KEPT && keeping != null && keeping.state() != RecordState.RETAINED;
        for (Link link : row.type().links()) {
            boolean holds = untouchable || (kept && link.role() == Role.OWNER);
            Key target = row.row().links().get(link.name());
            if (link.kind() == LinkKind.TO_ONE && target != null && (holds || !link.nullable())) {
                link.targets().forEach(record -> needed.add(new RowRef(record, target)));
            }
            if (link.kind() == LinkKind.JOIN_TABLE && untouchable) {
                row.source()
                        .ends(row.type(), link, List.of(row.key()))
                        .forEach(end -> link.targets().forEach(record -> needed.add(new RowRef(record, end.to()))));
            }
        }
        if (kept) {
            owners.of(ref).forEach(end -> needed.addAll(end.rows()));
        }
        return needed;
    }
}
