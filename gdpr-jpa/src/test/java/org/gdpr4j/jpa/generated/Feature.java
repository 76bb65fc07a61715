package org.gdpr4j.jpa.generated;

import java.util.List;

/** The mappings and declarations that the generated models combine, each with its choices. */
enum Feature {
    ACCESS("FIELD", "GETTER"),
    SUPERCLASS("NONE", "AUDIT"),
    INHERITANCE("NONE", "SINGLE_TABLE", "JOINED", "TABLE_PER_CLASS"),
    ROOT("CONCRETE", "ABSTRACT"),
    KEY("IDENTITY", "SEQUENCE", "UUID", "ID_CLASS", "EMBEDDED_ID", "MAPS_ID"),
    PERSON_KEY("IDENTITY", "SEQUENCE", "UUID"),
    EMBEDDABLE("NONE", "CLASS", "RECORD", "NESTED"),
    COLLECTION("NONE", "BASIC", "EMBEDDABLE", "MAP"),
    LINK("TO_ONE", "JOIN_ENTITY", "MANY_TO_MANY", "CHAIN2", "CHAIN3", "BY_VALUE", "TREE", "SECONDARY"),
    ROLE("OWNER", "CO_DELETE", "CO_DETACH", "CO_UNLINK", "SEES_UNLINK", "SEES_DETACH"),
    CONDITION("NONE", "COLUMN"),
    CONVERTER("NONE", "CONVERTED"),
    LOB("NONE", "TEXT", "BYTES"),
    RETENTION("NONE", "FUTURE", "PAST", "MIXED", "EMPTY"),
    WHEN_ERASED("DELETE", "DETACH"),
    REFERRER("NONE", "TO_ONE"),
    /** By how much the strategies are turned against the fields that are not plain text. */
    TURN("0", "1", "2", "3", "4", "5", "6");

    private final List<String> choices;

    Feature(String... choices) {
        this.choices = List.of(choices);
    }

    List<String> choices() {
        return choices;
    }
}
