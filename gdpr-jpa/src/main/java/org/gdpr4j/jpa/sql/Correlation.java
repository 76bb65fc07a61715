package org.gdpr4j.jpa.sql;

import java.util.List;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.KnownSubject;
import org.jspecify.annotations.Nullable;

/**
 * How a row of the host's is brought together with the rows of ours that speak of the same person: by the key in the
 * host's own type, which our tables hold in a column of that type, so that nothing is cast and both indexes serve.
 *
 * @param own the column of ours
 * @param key the host's column, named so that a subquery sees it too
 */
record Correlation(String own, String key) {

    /** By the attribute of this path, which holds the person's key; {@link KnownSubject#KEY}: by the record's own key. */
    static Correlation of(MappedRecord record, Scope scope, String keyField) {
        AttributeMapping attribute = keyField.equals(KnownSubject.KEY)
                ? own(record.mapping().key())
                : record.mapping().attribute(keyField).orElse(null);
        if (attribute == null || attribute.collection() != null) {
            throw refused(record, keyField, "it is no single attribute of the record");
        }
        if (Attributes.converted(attribute)) {
            throw refused(record, keyField, "a converter stores it in another form");
        }
        Ref column = scope.outer(attribute.table(), attribute.column());
        return switch (column.type().family()) {
            case INTEGRAL -> new Correlation("subject_number", column.sql());
            case UUID -> new Correlation("subject_uuid", column.sql());
            case TEXT, CHAR -> new Correlation("subject_key", record.dialect().keyText(column.sql(), column.type()));
            default ->
                throw refused(
                        record,
                        keyField,
                        "its column is of type " + column.type().name());
        };
    }

    private static @Nullable AttributeMapping own(List<AttributeMapping> key) {
        return key.size() == 1 ? key.get(0) : null;
    }

    String equal(String alias) {
        return alias + "." + own + " = " + key;
    }

    private static GdprException refused(MappedRecord record, String keyField, String why) {
        int parts = record.mapping().key().size();
        String key = parts > 1 ? " The key of the record has " + parts + " parts, and a person is found by one." : "";
        return new GdprException("The condition finds persons by field '" + keyField + "' of record '"
                + record.mapping().name() + "', but " + why + "." + key
                + " Name an attribute that holds the person's key as a whole number, a UUID or a text; if there is"
                + " none, give the record a surrogate key.");
    }
}
