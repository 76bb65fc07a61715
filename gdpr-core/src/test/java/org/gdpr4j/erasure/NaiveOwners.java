package org.gdpr4j.erasure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.RetentionRule;
import org.gdpr4j.catalog.Role;
import org.gdpr4j.source.Row;

/** Who owns what, worked out from all rows by the most naive way there is, without the engine. */
final class NaiveOwners {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final World world;
    /** By {@code record/key}, the keys of all customers who own the row. */
    private final Map<String, Set<String>> owners = new HashMap<>();

    NaiveOwners(World world) {
        this.world = world;
        for (RecordType type : world.catalog.records()) {
            for (Row row : world.source.rows(type.name())) {
                owners.put(id(row), new TreeSet<>());
                if (type.name().equals("Customer")) {
                    owners.get(id(row)).add(row.key().text());
                }
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (RecordType type : world.catalog.records()) {
                for (Row row : world.source.rows(type.name())) {
                    for (Link link : type.links()) {
                        if (link.role() == Role.OWNER && holds(link, row)) {
                            changed |= owners.get(id(row)).addAll(through(type, link, row));
                        }
                    }
                }
            }
        }
    }

    static String id(Row row) {
        return row.record() + "/" + row.key().text();
    }

    Set<String> of(String row) {
        return owners.getOrDefault(row, Set.of());
    }

    Map<String, Set<String>> all() {
        return owners;
    }

    /** Whether a floor stands under the row today; the only period in these catalogs is a year. */
    boolean underFloor(RecordType type, Row row) {
        for (RetentionRule rule : type.retention()) {
            Object state = row.values().get("state");
            boolean excluded = !rule.condition().toText().isEmpty()
                    && rule.condition().fields().contains("state")
                    && "b".equals(state);
            Object start = row.values().get("start");
            if (!excluded && (start == null || ((LocalDate) start).plusYears(1).isAfter(TODAY))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Link link, Row row) {
        if (!link.condition().fields().contains("state")) {
            return true;
        }
        Object state = row.values().get("state");
        return link.condition().toText().contains("<>") ? "a".equals(state) : "a".equals(state) && state != null;
    }

    private Set<String> through(RecordType type, Link link, Row row) {
        Set<String> persons = new TreeSet<>();
        if (link.kind() == LinkKind.BY_VALUE) {
            Object value = row.values().get(link.name());
            for (Row customer : world.source.rows("Customer")) {
                Object email = customer.values().get("email");
                if (value != null && email != null && lower(value).equals(lower(email))) {
                    persons.add(customer.key().text());
                }
            }
            // An address that is no customer's is still somebody's.
            if (value != null && persons.isEmpty()) {
                persons.add("somebody " + lower(value));
            }
            return persons;
        }
        List<String> targets = link.kind() == LinkKind.TO_ONE
                ? row.links().containsKey(link.name())
                        ? List.of(row.links().get(link.name()).text())
                        : List.of()
                : world.ends(type.name(), link.name(), row.key()).stream()
                        .map(key -> key.text())
                        .toList();
        for (String target : targets) {
            link.targets().forEach(record -> persons.addAll(of(record + "/" + target)));
        }
        return persons;
    }

    private static String lower(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }
}
