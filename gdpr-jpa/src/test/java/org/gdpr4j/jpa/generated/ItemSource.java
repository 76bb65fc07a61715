package org.gdpr4j.jpa.generated;

import static org.gdpr4j.jpa.generated.Feature.COLLECTION;
import static org.gdpr4j.jpa.generated.Feature.CONDITION;
import static org.gdpr4j.jpa.generated.Feature.EMBEDDABLE;
import static org.gdpr4j.jpa.generated.Feature.INHERITANCE;
import static org.gdpr4j.jpa.generated.Feature.KEY;
import static org.gdpr4j.jpa.generated.Feature.LINK;
import static org.gdpr4j.jpa.generated.Feature.LOB;
import static org.gdpr4j.jpa.generated.Feature.PERSON_KEY;
import static org.gdpr4j.jpa.generated.Feature.RETENTION;
import static org.gdpr4j.jpa.generated.Feature.ROOT;
import static org.gdpr4j.jpa.generated.Feature.SUPERCLASS;
import static org.gdpr4j.jpa.generated.Feature.WHEN_ERASED;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the item, the record that has all the features, with its subclasses, key classes and embeddables. */
final class ItemSource {

    private static final String TO_ONE = "@ManyToOne(fetch = FetchType.LAZY) ";

    private final Layout layout;
    private final Vector vector;
    private final Map<String, String> sources = new LinkedHashMap<>();

    ItemSource(Layout layout) {
        this.layout = layout;
        this.vector = layout.vector();
    }

    /** The sources without their heads, by simple class name. */
    Map<String, String> write() {
        embeddables();
        keys();
        Members item = new Members(vector);
        key(item);
        item.add(ModelSource.code(), "String", "code");
        if (vector.has(CONDITION)) {
            item.add("@NotPersonal @Column(name = \"state\") ", "String", "state");
        }
        if (vector.has(RETENTION)) {
            item.add("@NotPersonal(\"the day of the case\") @Column(name = \"closed\") ", "LocalDate", "closed");
        }
        layout.values().stream()
                .filter(value -> value.sort() == Value.Sort.PLAIN || value.sort() == Value.Sort.CONVERTED)
                .filter(value -> !value.path().contains("."))
                .filter(value -> !value.path().equals("detail") || !vector.has(INHERITANCE))
                .filter(value -> !value.path().equals("ownerMail"))
                .forEach(value -> plain(item, value));
        large(item);
        if (vector.has(EMBEDDABLE)) {
            item.add("@Embedded ", "Place", "place");
        }
        collection(item);
        mainLink(item);
        otherLinks(item);
        put(
                "Item",
                annotations(),
                (vector.is(ROOT, "ABSTRACT") ? "abstract class Item" : "class Item")
                        + (vector.has(SUPERCLASS) ? " extends Audit" : ""),
                item);
        if (vector.has(INHERITANCE)) {
            Members detail = new Members(vector);
            plain(detail, layout.value("detail"));
            put("ItemA", ModelSource.entity("ItemA"), "class ItemA extends Item", detail);
            put("ItemB", ModelSource.entity("ItemB"), "class ItemB extends Item", new Members(vector));
        }
        if (vector.is(INHERITANCE, "SINGLE_TABLE")) {
            List.of("ItemA", "ItemB")
                    .forEach(name -> sources.computeIfPresent(
                            name, (key, text) -> text.replace(" @Table(name = \"" + Layout.tableOf(name) + "\")", "")));
        }
        return sources;
    }

    private String annotations() {
        StringBuilder text = new StringBuilder(ModelSource.entity("Item"));
        if (vector.has(INHERITANCE)) {
            text.append(" @Inheritance(strategy = InheritanceType.")
                    .append(vector.get(INHERITANCE))
                    .append(")");
        }
        if (vector.is(LINK, "SECONDARY")) {
            text.append(" @SecondaryTable(name = \"").append(Layout.MORE).append("\")");
        }
        if (vector.is(KEY, "ID_CLASS")) {
            text.append(" @IdClass(ItemKey.class)");
        }
        if (vector.has(RETENTION)) {
            text.append(
                    " @Retain(atLeast = \"P10Y\", from = \"closed\", basis = LawfulBasis.LEGAL_OBLIGATION, law = \"Test Act, s. 1\")");
        }
        if (vector.is(WHEN_ERASED, "DETACH")) {
            text.append(" @WhenErased(RecordStrategy.DETACH)");
        }
        return text.toString();
    }

    private void embeddables() {
        String city = vector.has(EMBEDDABLE)
                ? layout.value(vector.is(EMBEDDABLE, "NESTED") ? "place.spot.city" : "place.city")
                                .annotations() + "@Column(name = \"city\") "
                : "";
        String zip = "@NotPersonal(\"a district\") @Column(name = \"zip\") ";
        switch (vector.get(EMBEDDABLE)) {
            case "CLASS" ->
                put(
                        "Place",
                        "@Embeddable",
                        "class Place",
                        new Members(vector).add(city, "String", "city").add(zip, "String", "zip"));
            case "NESTED" -> {
                put("Spot", "@Embeddable", "class Spot", new Members(vector).add(city, "String", "city"));
                put(
                        "Place",
                        "@Embeddable",
                        "class Place",
                        new Members(vector).add("@Embedded ", "Spot", "spot").add(zip, "String", "zip"));
            }
            case "RECORD" ->
                sources.put(
                        "Place",
                        "@Embeddable public record Place(" + city + "String city, " + zip + "String zip) {}\n");
            default -> {}
        }
        if (vector.is(COLLECTION, "EMBEDDABLE")) {
            put(
                    "Extra",
                    "@Embeddable",
                    "class Extra",
                    new Members(vector)
                            .add(
                                    layout.value("extras.note").annotations() + "@Column(name = \"note\") ",
                                    "String",
                                    "note")
                            .add("@NotPersonal @Column(name = \"kind\") ", "String", "kind"));
        }
    }

    private void keys() {
        String base = vector.keyOfOwner() && vector.is(PERSON_KEY, "UUID") ? "UUID" : "Long";
        switch (vector.get(KEY)) {
            case "ID_CLASS" ->
                keyClass("", new Members(vector).add("", "Long", "part").add("", "Long", "num"), "part");
            case "EMBEDDED_ID" ->
                keyClass(
                        "@Embeddable",
                        new Members(vector)
                                .add("@NotPersonal @Column(name = \"part\") ", "Long", "part")
                                .add("@NotPersonal @Column(name = \"num\") ", "Long", "num"),
                        "part");
            case "MAPS_ID" ->
                keyClass(
                        "@Embeddable",
                        new Members(vector)
                                .add("@NotPersonal @Column(name = \"base_id\") ", base, "baseId")
                                .add("@NotPersonal @Column(name = \"num\") ", "Long", "num"),
                        "baseId");
            default -> {}
        }
    }

    private void keyClass(String annotations, Members members, String first) {
        members.line("@Override public boolean equals(Object o) { return o instanceof ItemKey k && Objects.equals(k."
                        + first + ", " + first + ") && Objects.equals(k.num, num); }")
                .line("@Override public int hashCode() { return Objects.hash(" + first + ", num); }");
        put("ItemKey", annotations, "class ItemKey implements java.io.Serializable", members);
    }

    private void key(Members item) {
        switch (vector.get(KEY)) {
            case "UUID" -> item.add(ModelSource.key("UUID", "item"), "UUID", "id");
            case "ID_CLASS" ->
                item.add("@Id @NotPersonal @Column(name = \"part\") ", "Long", "part")
                        .add("@Id @NotPersonal @Column(name = \"num\") ", "Long", "num");
            case "EMBEDDED_ID" -> item.add("@EmbeddedId ", "ItemKey", "id");
            case "MAPS_ID" -> {
                item.add("@EmbeddedId ", "ItemKey", "id");
                if (!vector.keyOfOwner()) {
                    item.add(
                            TO_ONE + "@MapsId(\"baseId\") @JoinColumn(name = \"base_id\") @Refers ",
                            "Anchor",
                            "anchor");
                }
            }
            default -> item.add(ModelSource.key(vector.get(KEY), "item"), "Long", "id");
        }
    }

    private static void plain(Members members, Value value) {
        String convert = value.sort() == Value.Sort.CONVERTED ? "@Convert(converter = Reversing.class) " : "";
        String table = value.table().equals(Layout.MAIN) ? "" : ", table = \"" + value.table() + "\"";
        members.add(
                value.annotations() + convert + "@Column(name = \"" + value.column() + "\"" + table + ") ",
                "String",
                value.path());
    }

    private void large(Members item) {
        switch (vector.get(LOB)) {
            case "TEXT" ->
                item.add(layout.value("letter").annotations() + "@Lob @Column(name = \"letter\") ", "String", "letter");
            case "BYTES" ->
                item.add(layout.value("scan").annotations() + "@Lob @Column(name = \"scan\") ", "byte[]", "scan");
            default -> {}
        }
    }

    private void collection(Members item) {
        String table = "@ElementCollection @CollectionTable(name = \"" + Layout.EXTRAS + "\", joinColumns = {"
                + columns(layout, "item") + "}) ";
        switch (vector.get(COLLECTION)) {
            case "BASIC" ->
                item.add(
                        layout.value("extras").annotations() + table + "@Column(name = \"extra\") ",
                        "Set<String>",
                        "extras",
                        "new HashSet<>()");
            case "EMBEDDABLE" -> item.add(table, "List<Extra>", "extras", "new ArrayList<>()");
            case "MAP" ->
                item.add(
                        layout.value("extras").annotations() + table
                                + "@MapKeyColumn(name = \"extra_key\") @Column(name = \"extra\") ",
                        "Map<String, String>",
                        "extras",
                        "new HashMap<>()");
            default -> {}
        }
    }

    private void mainLink(Members item) {
        String leave = layout.onLeave().equals("UNDECLARED") ? "" : "onLeave = OnLeave." + layout.onLeave() + ", ";
        String owned = "@OwnedBy(" + leave + "condition = \"" + ModelSource.condition(vector) + "\") ";
        switch (vector.get(LINK)) {
            case "CHAIN2", "CHAIN3" ->
                item.add(TO_ONE + "@JoinColumn(name = \"middle_id\") " + owned, "Middle", "middle");
            case "SECONDARY" ->
                item.add(
                        TO_ONE + "@JoinColumn(name = \"owner_id\", table = \"" + Layout.MORE + "\") " + owned,
                        "Person",
                        "owner");
            case "JOIN_ENTITY" ->
                item.add(
                        "@OneToMany(mappedBy = \"item\") " + owned,
                        "List<Membership>",
                        "memberships",
                        "new ArrayList<>()");
            case "MANY_TO_MANY" ->
                item.add(
                        "@ManyToMany @JoinTable(name = \"" + Layout.OWNERS + "\", joinColumns = {"
                                + columns(layout, "item")
                                + "}, inverseJoinColumns = @JoinColumn(name = \"person_id\")) " + owned,
                        "Set<Person>",
                        "owners",
                        "new HashSet<>()");
            case "BY_VALUE" ->
                item.add(
                        layout.value("ownerMail").annotations() + "@Column(name = \"owner_mail\") "
                                + owned.replace(
                                        "@OwnedBy(", "@OwnedBy(by = IdentifierType.EMAIL, subject = \"person\", "),
                        "String",
                        "ownerMail");
            case "TREE" -> {
                item.add(TO_ONE + "@JoinColumn(name = \"owner_id\") " + owned, "Person", "owner");
                item.add(
                        TO_ONE + joinColumns(layout, "parent") + "@OwnedBy(onLeave = OnLeave." + layout.onLeave()
                                + ") ",
                        "Item",
                        "parent");
            }
            default ->
                item.add(
                        TO_ONE
                                + (vector.keyOfOwner()
                                        ? "@MapsId(\"baseId\") @JoinColumn(name = \"base_id\") "
                                        : "@JoinColumn(name = \"owner_id\") ")
                                + owned,
                        "Person",
                        "owner");
        }
    }

    private void otherLinks(Members item) {
        if (vector.coOwned()) {
            item.add(
                    TO_ONE + "@JoinColumn(name = \"second_id\") @OwnedBy(onLeave = OnLeave." + layout.onLeave() + ") ",
                    "Person",
                    "second");
        } else if (vector.seen()) {
            item.add(
                    TO_ONE + "@JoinColumn(name = \"viewer_id\") @AccessedBy(onLeave = OnLeave." + layout.seenOnLeave()
                            + ") ",
                    "Person",
                    "viewer");
        }
    }

    static String joinColumns(Layout layout, String prefix) {
        return "@JoinColumns({" + columns(layout, prefix) + "}) ";
    }

    private static String columns(Layout layout, String prefix) {
        return String.join(
                ", ",
                layout.keyColumns().stream()
                        .map(column -> "@JoinColumn(name = \"" + prefix + "_" + column + "\", referencedColumnName = \""
                                + column + "\")")
                        .toList());
    }

    private void put(String name, String annotations, String declaration, Members members) {
        sources.put(name, annotations + "\npublic " + declaration + " {\n" + members + "}\n");
    }
}
