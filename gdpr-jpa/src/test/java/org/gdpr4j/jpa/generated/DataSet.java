package org.gdpr4j.jpa.generated;

import static org.gdpr4j.jpa.generated.Feature.COLLECTION;
import static org.gdpr4j.jpa.generated.Feature.CONDITION;
import static org.gdpr4j.jpa.generated.Feature.KEY;
import static org.gdpr4j.jpa.generated.Feature.LINK;
import static org.gdpr4j.jpa.generated.Feature.REFERRER;
import static org.gdpr4j.jpa.generated.Feature.RETENTION;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Rows for one case, in the order in which they are written. Seeded. */
final class DataSet {

    private static final int PERSONS = 4;
    private static final int ITEMS = 12;

    private final Vector vector;
    private final Layout layout;
    private final Random random;
    private final Texts texts;
    private final List<Spec> rows = new ArrayList<>();
    private final List<Spec> persons = new ArrayList<>();
    private final List<Spec> middles = new ArrayList<>();
    private final List<Spec> items = new ArrayList<>();

    DataSet(Layout layout, long seed) {
        this.layout = layout;
        this.vector = layout.vector();
        this.random = new Random(seed);
        this.texts = new Texts(random);
        persons();
        chain();
        for (int i = 0; i < ITEMS; i++) {
            item(i);
        }
        if (vector.is(LINK, "JOIN_ENTITY")) {
            items.forEach(this::memberships);
        }
        for (int i = 0; i < 4; i++) {
            Spec tariff = row("Tariff", i).value("title", "tariff of the year");
            if (vector.has(REFERRER) && i > 0) {
                tariff.link("featured", any(items));
            }
        }
    }

    List<Spec> rows() {
        return rows;
    }

    List<Spec> persons() {
        if (persons.isEmpty()) {
            for (int i = 0; i < PERSONS; i++) {
                persons.add(row("Person", i)
                        .value("name", texts.next())
                        .value("mail", texts.mail())
                        .value(
                                "born",
                                LocalDate.of(
                                        1950 + random.nextInt(50), 1 + random.nextInt(12), 2 + random.nextInt(26))));
            }
        }
        return persons;
    }

    List<Spec> items() {
        return items;
    }

    Spec row(String code) {
        return rows.stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow();
    }

    private void chain() {
        if (!vector.chain()) {
            return;
        }
        List<Spec> uppers = new ArrayList<>();
        for (int i = 0; vector.is(LINK, "CHAIN3") && i < PERSONS + 1; i++) {
            uppers.add(row("Upper", i).value("note", texts.maybe()).link("person", persons.get(i % PERSONS)));
        }
        for (int i = 0; i < PERSONS + 3; i++) {
            Spec middle = row("Middle", i).value("note", texts.maybe());
            middles.add(
                    uppers.isEmpty()
                            ? middle.link("person", persons.get(i % PERSONS))
                            : middle.link("upper", uppers.get(i % uppers.size())));
        }
    }

    private void item(int i) {
        List<String> types = layout.types();
        String type = types.get(i % types.size());
        Spec item = new Spec(type, type.toLowerCase(Locale.ROOT) + "-" + i);
        if (vector.is(KEY, "MAPS_ID") && !vector.keyOfOwner()) {
            item.link("anchor", row("Anchor", i));
        }
        items.add(item);
        rows.add(item);
        if (vector.has(CONDITION)) {
            int state = random.nextInt(10);
            item.value("state", state < 6 ? ModelSource.OPEN : state < 8 ? "closed" : null);
        }
        if (vector.has(RETENTION)) {
            item.value("closed", closed());
        }
        owners(item, i);
        if (vector.coOwned() && random.nextInt(10) < 6) {
            // An address that is said not to be the owner's lies in nobody else's row; the proof would rightly find
            // both.
            Spec mentioned = holds(item) ? null : item.link("byValue");
            item.link("second", mentioned == null ? any(persons) : mentioned);
        }
        if (vector.seen() && random.nextInt(4) > 0) {
            item.link("viewer", any(persons));
        }
        layout.elements(false).forEach(value -> value(item, value));
        if (vector.has(COLLECTION)) {
            elements(item);
        }
    }

    private LocalDate closed() {
        return switch (vector.get(RETENTION)) {
            case "FUTURE" -> LocalDate.of(2024, 5, 1 + random.nextInt(20));
            case "PAST" -> LocalDate.of(2001, 5, 1 + random.nextInt(20));
            case "EMPTY" -> null;
            default -> {
                int which = random.nextInt(3);
                yield which == 2 ? null : LocalDate.of(which == 0 ? 2024 : 2001, 3, 1 + random.nextInt(20));
            }
        };
    }

    private void owners(Spec item, int i) {
        Spec person = persons.get(i % (PERSONS - 1));
        switch (vector.get(LINK)) {
            case "CHAIN2", "CHAIN3" -> item.link("middle", any(middles));
            case "BY_VALUE" -> {
                boolean about = holds(item) || random.nextBoolean();
                item.value(
                        "ownerMail",
                        about ? texts.sameMail((String) person.values().get("mail")) : texts.mail());
                item.link("byValue", about ? person : null);
            }
            case "MANY_TO_MANY" -> item.owners().addAll(several(person));
            case "JOIN_ENTITY" -> {}
            case "TREE" -> {
                if (i >= 4) {
                    item.link("parent", items.get(random.nextInt(i)));
                }
                if (i < 4 || (vector.coOwned() && random.nextInt(4) == 0)) {
                    item.link("owner", person);
                }
            }
            default -> item.link("owner", person);
        }
    }

    private Set<Spec> several(Spec person) {
        Set<Spec> several = new LinkedHashSet<>(Set.of(person));
        while (vector.coOwned() && random.nextInt(3) == 0) {
            several.add(any(persons));
        }
        return several;
    }

    private void memberships(Spec item) {
        for (Spec person : several(persons.get(items.indexOf(item) % (PERSONS - 1)))) {
            row("Membership", rows.size())
                    .value("note", texts.maybe())
                    .link("person", person)
                    .link("item", item);
        }
    }

    private boolean holds(Spec item) {
        return Oracle.holds(vector, item);
    }

    private void value(Spec item, Value value) {
        boolean absent = value.path().equals("detail") && !Layout.hasDetail(vector, item.type());
        if (!absent && !value.path().equals("ownerMail")) {
            String text = texts.maybe();
            boolean bytes = value.sort() == Value.Sort.BYTE_LOB;
            item.value(value.path(), bytes && text != null ? text.getBytes(StandardCharsets.UTF_8) : text);
            if (value.path().endsWith("city")) {
                item.value("place.zip", "district");
            }
        }
    }

    private void elements(Spec item) {
        int count = random.nextInt(4);
        List<Object> elements = new ArrayList<>();
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            elements.add(texts.next());
            map.put(texts.next(), texts.next());
        }
        item.value(
                "extras",
                vector.is(COLLECTION, "MAP")
                        ? map
                        : vector.is(COLLECTION, "BASIC") ? new LinkedHashSet<>(elements) : elements);
    }

    private Spec row(String type, int i) {
        Spec spec = new Spec(type, type.toLowerCase(Locale.ROOT) + "-" + i);
        rows.add(spec);
        return spec;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
