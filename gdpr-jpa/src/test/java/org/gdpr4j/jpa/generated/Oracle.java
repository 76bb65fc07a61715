package org.gdpr4j.jpa.generated;

import static org.gdpr4j.jpa.generated.Feature.LINK;
import static org.gdpr4j.jpa.generated.Feature.RETENTION;
import static org.gdpr4j.jpa.generated.Feature.WHEN_ERASED;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What has to become of every row when one person is erased, told from the generator's specification alone: the library is
 * not asked.
 */
final class Oracle {

    /** What becomes of a row. */
    enum Fate {
        UNTOUCHED,
        /** The person could see it and can no longer. */
        SEEN,
        /** Others own it too; the person is taken out of it. */
        SHARED,
        KEPT,
        /** Must stay because something that is kept needs it; its values go. */
        REDUCED,
        DETACHED,
        GONE
    }

    /** A link by which an item belongs to somebody: a person, or the item above. */
    record End(String link, Spec target, Spec through, String onLeave) {}

    static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final int YEARS = 10;

    private final Layout layout;
    private final Vector vector;
    private final DataSet data;
    private final Spec person;
    private final Map<Spec, Fate> fates = new LinkedHashMap<>();
    private final Map<Spec, Boolean> dying = new HashMap<>();

    Oracle(Layout layout, DataSet data, Spec person) {
        this.layout = layout;
        this.vector = layout.vector();
        this.data = data;
        this.person = person;
        data.rows().forEach(row -> fates.put(row, first(row)));
        keepWhatIsNeeded();
    }

    Fate of(Spec row) {
        return fates.get(row);
    }

    Spec person() {
        return person;
    }

    Map<Spec, Fate> fates() {
        return fates;
    }

    /** The person at the end of a chain. */
    static Spec behind(Spec row) {
        Spec here = row;
        while (here != null && !here.is("Person")) {
            here = here.is("Middle") && here.link("upper") != null ? here.link("upper") : here.link("person");
        }
        return here;
    }

    static boolean holds(Vector vector, Spec item) {
        return !vector.has(Feature.CONDITION)
                || ModelSource.OPEN.equals(item.values().get("state"));
    }

    /** The valid links to owners. */
    List<End> ends(Spec item) {
        List<End> ends = new ArrayList<>();
        String leave = layout.onLeave();
        if (holds(vector, item)) {
            switch (vector.get(LINK)) {
                case "CHAIN2", "CHAIN3" -> add(ends, "middle", behind(item.link("middle")), item.link("middle"));
                case "BY_VALUE" -> {
                    // An address that is nobody's here is still somebody's.
                    Spec of = item.link("byValue");
                    ends.add(new End("ownerMail", of, null, leave));
                }
                case "MANY_TO_MANY" -> item.owners().forEach(it -> add(ends, "owners", it, null));
                case "JOIN_ENTITY" -> memberships(item).forEach(it -> add(ends, "memberships", it.link("person"), it));
                default -> add(ends, "owner", item.link("owner"), null);
            }
        }
        add(ends, "parent", item.link("parent"), null);
        add(ends, "second", item.link("second"), null);
        return ends;
    }

    private void add(List<End> ends, String link, Spec target, Spec through) {
        if (target != null) {
            ends.add(new End(link, target, through, layout.onLeave()));
        }
    }

    List<Spec> memberships(Spec item) {
        return data.rows().stream()
                .filter(it -> it.is("Membership") && it.link("item") == item)
                .toList();
    }

    /** Whether the way leads to the erased person, straight or through items above. */
    boolean leadsHere(End end) {
        return end.target() == person || (end.target() != null && end.target().item() && belongsHere(end.target()));
    }

    private boolean belongsHere(Spec item) {
        return ends(item).stream().anyMatch(this::leadsHere);
    }

    private boolean ownedByAnybody(Spec item) {
        return ends(item).stream()
                .anyMatch(end -> end.target() == null || !end.target().item() || ownedByAnybody(end.target()));
    }

    private boolean dies(Spec item) {
        Boolean known = dying.get(item);
        if (known == null) {
            known = decide(item);
            dying.put(item, known);
        }
        return known;
    }

    private boolean decide(Spec item) {
        if (!belongsHere(item)) {
            return false;
        }
        boolean others = false;
        for (End end : ends(item)) {
            boolean above = end.target() != null && end.target().item();
            boolean dead = end.target() == person || (above && dies(end.target()));
            if (dead && end.onLeave().equals("DELETE")) {
                return true;
            }
            others |= !dead && (!above || ownedByAnybody(end.target()));
        }
        return !others;
    }

    private Fate first(Spec row) {
        if (row.item()) {
            return item(row);
        }
        boolean belongs = row.is("Person")
                ? row == person
                : (row.is("Middle") || row.is("Upper") || row.is("Membership")) && behind(row) == person;
        return belongs ? Fate.GONE : Fate.UNTOUCHED;
    }

    private Fate item(Spec item) {
        boolean belongs = belongsHere(item);
        if ((belongs || isSeen(item)) && floor(item)) {
            return Fate.KEPT;
        }
        if (!belongs) {
            return item.link("viewer") == person ? Fate.SEEN : Fate.UNTOUCHED;
        }
        if (!dies(item)) {
            return Fate.SHARED;
        }
        return vector.is(WHEN_ERASED, "DETACH") ? Fate.DETACHED : Fate.GONE;
    }

    private boolean isSeen(Spec item) {
        return item.link("viewer") == person || (item.link("parent") != null && isSeen(item.link("parent")));
    }

    private boolean floor(Spec item) {
        if (!vector.has(RETENTION)) {
            return false;
        }
        LocalDate closed = (LocalDate) item.values().get("closed");
        return closed == null || closed.plusYears(YEARS).isAfter(TODAY);
    }

    private void keepWhatIsNeeded() {
        Deque<Spec> staying = new ArrayDeque<>();
        fates.forEach((row, fate) -> {
            if (fate == Fate.KEPT) {
                staying.add(row);
            }
        });
        while (!staying.isEmpty()) {
            for (Spec needed : needs(staying.remove())) {
                if (fates.get(needed) == Fate.GONE) {
                    fates.put(needed, Fate.REDUCED);
                    staying.add(needed);
                }
            }
        }
    }

    /** All that says whose the row is, without which it would say nothing. */
    private List<Spec> needs(Spec row) {
        List<Spec> needed = new ArrayList<>();
        List.of("owner", "second", "parent", "middle", "upper", "person").forEach(link -> {
            if (row.link(link) != null) {
                needed.add(row.link(link));
            }
        });
        if (row.item() && holds(vector, row)) {
            needed.addAll(memberships(row));
            needed.addAll(row.owners());
        }
        return needed;
    }
}
