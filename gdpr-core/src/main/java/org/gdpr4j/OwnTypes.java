package org.gdpr4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.catalog.Categories;
import org.gdpr4j.catalog.Classification;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.Origin;
import org.gdpr4j.catalog.RecordStrategy;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.RetentionRule;
import org.gdpr4j.catalog.Schema;
import org.gdpr4j.catalog.Trait;
import org.gdpr4j.subject.ControllerId;

/** How the library's own records are described to its engines. */
final class OwnTypes {

    private final String prefix;
    private final String controller;

    /** From when on a proof is only proof: the field that its floor counts from. */
    static final String ENDED = "endedAt";

    static final String KIND = "kind";

    /**
     * For one place.
     *
     * @param prefix how the names of the library's tables begin
     */
    OwnTypes(String prefix, ControllerId controller) {
        this.prefix = prefix;
        this.controller = controller.value();
    }

    /**
     * A record.
     *
     * @param unprefixed the table where its rows lie
     * @param personal its personal fields, and the columns that hold them
     */
    RecordType of(String name, String unprefixed, Map<String, String> personal, List<RetentionRule> floors) {
        String table = prefix + unprefixed;
        List<Field> fields = new ArrayList<>();
        fields.add(field("id", UUID.class, Set.of(Trait.KEY, Trait.GENERATED), List.of(), structural()));
        personal.forEach((field, column) -> fields.add(field(
                field,
                String.class,
                Set.of(),
                List.of(new Schema.Column(table, column, Schema.Column.Kind.TEXT, true, 0, false)),
                new Classification.Personal(Categories.IDENTITY, Origin.GIVEN, "", Set.of()))));
        return new RecordType(
                OwnRows.NAME + "." + name,
                null,
                controller,
                List.of(table),
                fields,
                List.of(),
                floors,
                RecordStrategy.DELETE);
    }

    private static Classification structural() {
        return new Classification.Structural();
    }

    private static Field field(
            String path, Class<?> type, Set<Trait> traits, List<Schema.Column> columns, Classification classification) {
        return new Field(path, type, null, traits, columns, classification, null, null);
    }
}
