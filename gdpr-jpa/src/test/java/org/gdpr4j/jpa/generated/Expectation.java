package org.gdpr4j.jpa.generated;

import static org.gdpr4j.jpa.generated.Feature.LINK;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gdpr4j.catalog.Strategy;
import org.gdpr4j.jpa.generated.Oracle.Fate;
import org.gdpr4j.jpa.generated.Value.Sort;

/** Which cells of which rows an erasure has to change, from the oracle's fates. */
final class Expectation {

    private static final List<String> STORED_LINKS =
            List.of("owner", "second", "viewer", "parent", "middle", "upper", "person", "featured", "item");

    private final Layout layout;
    private final Vector vector;
    private final DataSet data;
    private final Oracle oracle;

    Expectation(Layout layout, DataSet data, Oracle oracle) {
        this.layout = layout;
        this.vector = layout.vector();
        this.data = data;
        this.oracle = oracle;
    }

    boolean gone(Spec row) {
        return oracle.of(row) == Fate.GONE;
    }

    /** The personal values of a row that are erased by their strategies. */
    List<Value> erased(Spec row) {
        Fate fate = oracle.of(row);
        if (fate == Fate.DETACHED || fate == Fate.REDUCED) {
            return values(row);
        }
        Set<String> left = new HashSet<>();
        if (fate == Fate.SHARED && layout.onLeave().equals("DETACH")) {
            oracle.ends(row).stream().filter(this::leaves).forEach(end -> left.add(end.link()));
        }
        if (outOfSight(row) && layout.seenOnLeave().equals("DETACH")) {
            left.add("viewer");
        }
        return values(row).stream().filter(value -> left.contains(value.of())).toList();
    }

    /** The links that are emptied in a row that stays. */
    Set<String> emptied(Spec row) {
        Set<String> emptied = new LinkedHashSet<>();
        Fate fate = oracle.of(row);
        STORED_LINKS.stream()
                .filter(link -> row.link(link) != null && gone(row.link(link)))
                .forEach(emptied::add);
        if (outOfSight(row)) {
            emptied.add("viewer");
        }
        if (fate == Fate.SHARED || fate == Fate.DETACHED) {
            oracle.ends(row).stream()
                    .filter(end -> fate == Fate.DETACHED ? oracle.leadsHere(end) : leaves(end))
                    .filter(end ->
                            !end.link().equals("memberships") && !end.link().equals("owners"))
                    .forEach(end -> emptied.add(end.link()));
        }
        return emptied;
    }

    /** Whether the row of the join table goes. */
    boolean joinGone(Spec item, Spec owner) {
        Fate fate = oracle.of(item);
        boolean taken = (fate == Fate.SHARED || fate == Fate.DETACHED)
                && owner == oracle.person()
                && Oracle.holds(vector, item);
        return gone(item) || gone(owner) || taken;
    }

    /** All elements of the row's collection go. */
    boolean elementsGone(Spec row) {
        return gone(row)
                || erased(row).stream()
                        .anyMatch(value -> value.sort() == Sort.ELEMENT && value.strategy() == Strategy.Kind.CLEAR);
    }

    /** The person's address in rows that the declared condition says are not theirs: found, and nobody's to erase. */
    List<String> findings() {
        return data.items().stream()
                .filter(item -> item.link("byValue") == oracle.person() && oracle.of(item) == Fate.UNTOUCHED)
                .map(item -> layout.mainTable(item.type()) + ".owner_mail")
                .distinct()
                .sorted()
                .toList();
    }

    /** The columns of a link, in the table of {@link #linkTable}. */
    List<String> columns(String link) {
        return switch (link) {
            case "owner", "middle", "ownerMail" -> List.of(layout.mainColumn());
            case "parent", "featured", "item" -> layout.columnsTo(link);
            default -> List.of(link + "_id");
        };
    }

    String linkTable(Spec row, String link) {
        boolean secondary = vector.is(LINK, "SECONDARY") && link.equals("owner");
        return secondary ? Layout.MORE : layout.mainTable(row.type());
    }

    List<Value> values(Spec row) {
        if (row.item()) {
            return layout.values();
        }
        List<Value> values = new ArrayList<>();
        if (row.is("Person")) {
            values.add(new Value("name", "person", "full_name", Sort.PLAIN, Strategy.Kind.CONSTANT, ""));
            values.add(new Value("mail", "person", "mail", Sort.PLAIN, Strategy.Kind.CLEAR, ""));
            values.add(new Value("born", "person", "born", Sort.DATE, Strategy.Kind.GENERALISE, ""));
        } else {
            String table = Layout.tableOf(row.type());
            values.add(new Value("note", table, "note", Sort.PLAIN, Strategy.Kind.CLEAR, ""));
        }
        return values;
    }

    /** The person could see the row and it is not kept as it is. */
    private boolean outOfSight(Spec row) {
        return row.link("viewer") == oracle.person() && oracle.of(row) != Fate.KEPT;
    }

    /** The end is the person, or a row between that goes. */
    private boolean leaves(Oracle.End end) {
        if (end.through() != null) {
            return gone(end.through());
        }
        return end.target() == oracle.person()
                || (end.target() != null && end.target().item() && gone(end.target()));
    }
}
