package org.gdpr4j.jpa.sql;

import java.sql.Connection;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gdpr4j.jpa.mapping.EntityMapping;
import org.gdpr4j.problem.GdprException;

/** The records of one database and what is known of its live schema. Immutable and thread-safe. */
public final class MappedRecords {

    private final Database database;
    private final Map<String, MappedRecord> records = new LinkedHashMap<>();

    private MappedRecords(Collection<EntityMapping> mappings, Database database) {
        this.database = database;
        mappings.forEach(mapping -> records.put(mapping.name(), new MappedRecord(mapping, database)));
    }

    /**
     * Reads the column types of the live schema.
     *
     * @param mappings with names as the database spells them
     * @param own how statements spell one of the library's own tables, from its name without the prefix
     */
    public static MappedRecords read(
            Connection connection, Collection<EntityMapping> mappings, UnaryOperator<String> own) {
        Set<TableName> tables = mappings.stream()
                .flatMap(mapping -> mapping.tables().stream())
                .map(table -> TableName.parse(table.name()))
                .collect(Collectors.toSet());
        return new MappedRecords(mappings, Database.read(connection, tables, own));
    }

    /** The records' names. */
    public Set<String> names() {
        return Set.copyOf(records.keySet());
    }

    /** The entity class behind a record. */
    public Class<?> type(String record) {
        return get(record).mapping().type();
    }

    MappedRecord get(String record) {
        MappedRecord found = records.get(record);
        if (found == null) {
            throw new GdprException("No mapping is known for record '" + record + "'.");
        }
        return found;
    }

    Collection<MappedRecord> all() {
        return records.values();
    }

    Database database() {
        return database;
    }
}
