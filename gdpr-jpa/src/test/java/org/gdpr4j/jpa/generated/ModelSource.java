package org.gdpr4j.jpa.generated;

import static org.gdpr4j.jpa.generated.Feature.CONDITION;
import static org.gdpr4j.jpa.generated.Feature.CONVERTER;
import static org.gdpr4j.jpa.generated.Feature.KEY;
import static org.gdpr4j.jpa.generated.Feature.LINK;
import static org.gdpr4j.jpa.generated.Feature.PERSON_KEY;
import static org.gdpr4j.jpa.generated.Feature.REFERRER;
import static org.gdpr4j.jpa.generated.Feature.SUPERCLASS;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the classes of a model in Java: the person and everything besides the item. */
final class ModelSource {

    static final String PACKAGE = "generated";
    static final String OPEN = "open";

    private static final String HEAD = head(
            "jakarta.persistence.*",
            "jakarta.persistence.Column",
            "java.time.LocalDate",
            "java.util.*",
            "org.gdpr4j.catalog.*",
            "org.gdpr4j.purpose.LawfulBasis",
            "org.gdpr4j.subject.IdentifierType");

    private final Vector vector;
    private final Layout layout;
    private final Map<String, String> sources = new LinkedHashMap<>();

    private ModelSource(Layout layout) {
        this.layout = layout;
        this.vector = layout.vector();
    }

    private static String head(String... imported) {
        return "package " + PACKAGE + ";\n"
                + Stream.of(imported).map(it -> "import " + it + ";\n").collect(Collectors.joining());
    }

    /** The sources by qualified class name. */
    static Map<String, String> of(Layout layout) {
        ModelSource source = new ModelSource(layout);
        source.write();
        return source.sources;
    }

    private void write() {
        if (vector.has(SUPERCLASS)) {
            put(
                    "@MappedSuperclass",
                    "abstract class Audit",
                    members()
                            .add("@Version ", "long", "version")
                            .add("@NotPersonal(\"the name of a job\") ", "String", "createdBy"));
        }
        person();
        between();
        if (vector.is(KEY, "MAPS_ID") && !vector.keyOfOwner()) {
            put(
                    entity("Anchor"),
                    "class Anchor",
                    members().add(key("SEQUENCE", "anchor"), "Long", "id").add(code(), "String", "code"));
        }
        if (vector.is(LINK, "JOIN_ENTITY")) {
            put(
                    entity("Membership"),
                    "class Membership",
                    members()
                            .add(key("SEQUENCE", "membership"), "Long", "id")
                            .add(code(), "String", "code")
                            .add(note(), "String", "note")
                            .add(
                                    "@ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = \"person_id\", nullable = false) @OwnedBy ",
                                    "Person",
                                    "person")
                            .add(
                                    "@ManyToOne(fetch = FetchType.LAZY) @Refers "
                                            + ItemSource.joinColumns(layout, "item"),
                                    "Item",
                                    "item"));
        }
        Members tariff = members()
                .add(key("SEQUENCE", "tariff"), "Long", "id")
                .add(code(), "String", "code")
                .add("@NotPersonal(\"the same for everybody\") ", "String", "title");
        if (vector.has(REFERRER)) {
            tariff.add(
                    "@ManyToOne(fetch = FetchType.LAZY) @Refers " + ItemSource.joinColumns(layout, "featured"),
                    "Item",
                    "featured");
        }
        put(entity("Tariff"), "class Tariff", tariff);
        if (vector.has(CONVERTER)) {
            sources.put(PACKAGE + ".Reversing", HEAD + converter());
        }
        new ItemSource(layout).write().forEach((name, text) -> sources.put(PACKAGE + "." + name, HEAD + text));
    }

    private void person() {
        Members person = members()
                .add(key(vector.get(PERSON_KEY), "person"), vector.is(PERSON_KEY, "UUID") ? "UUID" : "Long", "id")
                .add(code(), "String", "code")
                .add(
                        "@PersonalData(\"identity.name\") @Erase(value = Strategy.Kind.CONSTANT, with = \""
                                + Strategies.CONSTANT + "\") @Column(name = \"full_name\") ",
                        "String",
                        "name")
                .add(
                        "@PersonalData(\"contact.email\") @Identifies(IdentifierType.EMAIL) @Erase(Strategy.Kind.CLEAR) @Column(name = \"mail\") ",
                        "String",
                        "mail")
                .add(
                        "@PersonalData(\"identity.birth\") @Erase(value = Strategy.Kind.GENERALISE, with = \"year\") @Column(name = \"born\") ",
                        "LocalDate",
                        "born");
        put(entity("Person") + " @DataSubject(\"person\")", "class Person" + base(), person);
    }

    private void between() {
        if (!vector.chain()) {
            return;
        }
        boolean longer = vector.is(LINK, "CHAIN3");
        chained("Middle", longer ? "Upper" : "Person", longer ? "upper" : "person");
        if (longer) {
            chained("Upper", "Person", "person");
        }
    }

    private void chained(String name, String target, String link) {
        put(
                entity(name),
                "class " + name,
                members()
                        .add(key("SEQUENCE", Layout.tableOf(name)), "Long", "id")
                        .add(code(), "String", "code")
                        .add(note(), "String", "note")
                        .add(
                                "@ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = \"" + link + "_id\") @OwnedBy ",
                                target,
                                link));
    }

    private static String converter() {
        return """
                @Converter
                public class Reversing implements AttributeConverter<String, String> {
                    public String convertToDatabaseColumn(String it) {
                        return it == null ? null : "c:" + new StringBuilder(it).reverse();
                    }
                    public String convertToEntityAttribute(String it) {
                        return it == null ? null : new StringBuilder(it.substring(2)).reverse().toString();
                    }
                }
                """;
    }

    private Members members() {
        return new Members(vector);
    }

    private String base() {
        return vector.has(SUPERCLASS) ? " extends Audit" : "";
    }

    private void put(String annotations, String declaration, Members members) {
        String name = declaration.replaceFirst("^(abstract )?class ", "").replaceFirst(" .*", "");
        sources.put(PACKAGE + "." + name, HEAD + annotations + "\npublic " + declaration + " {\n" + members + "}\n");
    }

    static String entity(String name) {
        return "@Entity(name = \"" + name + "\") @Table(name = \"" + Layout.tableOf(name) + "\")";
    }

    static String key(String how, String table) {
        String id = "@Id @Column(name = \"id\") @GeneratedValue(strategy = GenerationType." + how;
        return how.equals("SEQUENCE")
                ? id + ", generator = \"" + table + "_seq\") @SequenceGenerator(name = \"" + table
                        + "_seq\", sequenceName = \"" + table + "_seq\", allocationSize = 1) "
                : id + ") ";
    }

    static String code() {
        return "@NotPersonal @Column(name = \"code\", unique = true) ";
    }

    private static String note() {
        return "@PersonalData(\"communication\") @Erase(Strategy.Kind.CLEAR) @Column(name = \"note\") ";
    }

    static String condition(Vector vector) {
        return vector.has(CONDITION) ? "state = '" + OPEN + "'" : "";
    }
}
