package org.gdpr4j.jpa.generated;

import static org.gdpr4j.jpa.generated.Feature.COLLECTION;
import static org.gdpr4j.jpa.generated.Feature.CONVERTER;
import static org.gdpr4j.jpa.generated.Feature.EMBEDDABLE;
import static org.gdpr4j.jpa.generated.Feature.INHERITANCE;
import static org.gdpr4j.jpa.generated.Feature.KEY;
import static org.gdpr4j.jpa.generated.Feature.LINK;
import static org.gdpr4j.jpa.generated.Feature.LOB;
import static org.gdpr4j.jpa.generated.Feature.ROOT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gdpr4j.catalog.Strategy;
import org.gdpr4j.jpa.generated.Value.Sort;

/** Where everything of a generated item lies: the generator's own knowledge, from which sources and oracle are made. */
final class Layout {

    static final String MAIN = "item";
    static final String MORE = "item_more";
    static final String EXTRAS = "item_extras";
    static final String OWNERS = "item_owner";

    private final Vector vector;
    private final List<Value> values = new ArrayList<>();

    Layout(Vector vector) {
        this.vector = vector;
        for (Strategy.Kind kind : Strategy.Kind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            add(name + "Text", MAIN, "v_" + name, Sort.PLAIN, kind, "");
        }
        turned("detail", "detail", Sort.PLAIN, 0);
        if (vector.has(EMBEDDABLE)) {
            turned(vector.is(EMBEDDABLE, "NESTED") ? "place.spot.city" : "place.city", "city", Sort.PLAIN, 1);
        }
        if (vector.has(CONVERTER)) {
            turned("secret", "secret", Sort.CONVERTED, 2);
        }
        if (vector.is(LOB, "TEXT")) {
            turned("letter", "letter", Sort.TEXT_LOB, 3);
        } else if (vector.is(LOB, "BYTES")) {
            turned("scan", "scan", Sort.BYTE_LOB, 3);
        }
        if (vector.is(LINK, "SECONDARY")) {
            add("moreText", MORE, "more_text", Sort.PLAIN, Sort.PLAIN.strategy(vector.turn() + 4), "");
        }
        about();
        elements();
    }

    private void about() {
        if (vector.coOwned()) {
            add("mainNote", MAIN, "main_note", Sort.PLAIN, Sort.PLAIN.strategy(vector.turn()), mainLink());
            add("secondNote", MAIN, "second_note", Sort.PLAIN, Sort.PLAIN.strategy(vector.turn() + 1), "second");
        } else if (vector.seen()) {
            add("viewerNote", MAIN, "viewer_note", Sort.PLAIN, Sort.PLAIN.strategy(vector.turn()), "viewer");
        }
        if (vector.is(LINK, "BY_VALUE")) {
            add("ownerMail", MAIN, "owner_mail", Sort.PLAIN, Strategy.Kind.CLEAR, "");
        }
    }

    private void elements() {
        Sort sort = vector.is(COLLECTION, "EMBEDDABLE") ? Sort.ELEMENT_FIELD : Sort.ELEMENT;
        Strategy.Kind strategy = sort.strategy(vector.turn());
        switch (vector.get(COLLECTION)) {
            case "BASIC" -> add("extras", EXTRAS, "extra", sort, strategy, "");
            case "EMBEDDABLE" -> add("extras.note", EXTRAS, "note", sort, strategy, "");
            case "MAP" -> {
                add("extras", EXTRAS, "extra", sort, strategy, "");
                add("extras.key", EXTRAS, "extra_key", sort, strategy, "");
            }
            default -> {}
        }
    }

    private void turned(String path, String column, Sort sort, int by) {
        add(path, MAIN, column, sort, sort.strategy(vector.turn() + by), "");
    }

    private void add(String path, String table, String column, Sort sort, Strategy.Kind strategy, String of) {
        values.add(new Value(path, table, column, sort, strategy, of));
    }

    Vector vector() {
        return vector;
    }

    List<Value> values() {
        return values;
    }

    Value value(String path) {
        return values.stream().filter(it -> it.path().equals(path)).findFirst().orElseThrow();
    }

    /** The concrete classes of items. */
    List<String> types() {
        if (!vector.has(INHERITANCE)) {
            return List.of("Item");
        }
        return vector.is(ROOT, "ABSTRACT") ? List.of("ItemA", "ItemB") : List.of("Item", "ItemA", "ItemB");
    }

    static boolean item(String type) {
        return type.startsWith("Item");
    }

    /** Only one subclass has the field. */
    static boolean hasDetail(Vector vector, String type) {
        return type.equals("ItemA") || !vector.has(INHERITANCE);
    }

    /** The table with the row's key and code. */
    String mainTable(String type) {
        boolean own = item(type) && vector.is(INHERITANCE, "TABLE_PER_CLASS");
        return item(type) && !own ? MAIN : tableOf(type);
    }

    /** The tables with a row of the item's own: main, joined, secondary. */
    List<String> tables(String type) {
        List<String> tables = new ArrayList<>(List.of(mainTable(type)));
        if (item(type) && vector.is(INHERITANCE, "JOINED") && !type.equals("Item")) {
            tables.add(tableOf(type));
        }
        if (item(type) && vector.is(LINK, "SECONDARY")) {
            tables.add(MORE);
        }
        return tables;
    }

    /** Where this value of an item of this class lies. */
    String table(Value value, String type) {
        if (!value.table().equals(MAIN)) {
            return value.table();
        }
        boolean below = value.path().equals("detail") && vector.is(INHERITANCE, "JOINED");
        return below ? tableOf(type) : mainTable(type);
    }

    static String tableOf(String type) {
        return switch (type) {
            case "Item" -> MAIN;
            case "ItemA" -> "item_a";
            case "ItemB" -> "item_b";
            default -> type.toLowerCase(Locale.ROOT);
        };
    }

    List<String> keyColumns() {
        return switch (vector.get(KEY)) {
            case "ID_CLASS", "EMBEDDED_ID" -> List.of("part", "num");
            case "MAPS_ID" -> List.of("base_id", "num");
            default -> List.of("id");
        };
    }

    /** The columns of a foreign key to an item. */
    List<String> columnsTo(String prefix) {
        return keyColumns().stream().map(column -> prefix + "_" + column).toList();
    }

    String mainLink() {
        return switch (vector.get(LINK)) {
            case "JOIN_ENTITY" -> "memberships";
            case "MANY_TO_MANY" -> "owners";
            case "CHAIN2", "CHAIN3" -> "middle";
            case "BY_VALUE" -> "ownerMail";
            default -> "owner";
        };
    }

    /** The column of the main link where it lies in the item's row or its secondary table. */
    String mainColumn() {
        return switch (vector.get(LINK)) {
            case "CHAIN2", "CHAIN3" -> "middle_id";
            case "BY_VALUE" -> "owner_mail";
            default -> vector.keyOfOwner() ? "base_id" : "owner_id";
        };
    }

    /** What the main link says of a leaving owner; empty where there can be no other. */
    String onLeave() {
        if (vector.coOwned()) {
            return vector.get(Feature.ROLE).substring("CO_".length());
        }
        boolean several = vector.is(LINK, "JOIN_ENTITY", "MANY_TO_MANY", "TREE");
        return several ? "DELETE" : "UNDECLARED";
    }

    String seenOnLeave() {
        return vector.get(Feature.ROLE).substring("SEES_".length());
    }

    Stream<Value> elements(boolean in) {
        return values.stream().filter(value -> value.element() == in);
    }
}
