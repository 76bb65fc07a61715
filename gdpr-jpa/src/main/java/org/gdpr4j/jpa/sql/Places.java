package org.gdpr4j.jpa.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gdpr4j.jpa.mapping.AssociationMapping;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.jpa.mapping.CollectionMapping;
import org.gdpr4j.jpa.mapping.TableMapping;
import org.jspecify.annotations.Nullable;

/** Which records' rows lie in which tables. Immutable once made. */
final class Places {

    /** By this name the statements of a search know the table. */
    static final String ALIAS = "s";

    private static final String HOLDER = "h";

    private final MappedRecords records;
    private final Map<TableName, Home> homes = new HashMap<>();

    Places(MappedRecords records) {
        this.records = records;
        Links links = new Links(records);
        for (MappedRecord record : records.all()) {
            record.mapping().tables().forEach(table -> own(record, table));
            record.mapping().collections().forEach(it -> collection(record, it, links));
        }
    }

    private void own(MappedRecord record, TableMapping table) {
        List<Ref> key = record.database().refs(ALIAS, table.name(), table.keyColumns());
        Map<String, String> fields = new HashMap<>();
        for (AssociationMapping association : record.mapping().associations()) {
            if (Links.inRow(record, association) && association.table().equals(table.name())) {
                association.target().forEach(column -> fields.put(column, association.path()));
            }
        }
        fields.putAll(fields(record, table.name(), null));
        home(table.name(), key, "").owners().add(new Owner(record, fields));
    }

    private void collection(MappedRecord record, CollectionMapping collection, Links links) {
        Pointer back = links.back(record, collection, ALIAS);
        home(collection.table(), back.key(HOLDER), back.join("LEFT JOIN", HOLDER))
                .owners()
                .add(new Owner(record, fields(record, collection.table(), collection.path())));
    }

    private static Map<String, String> fields(MappedRecord record, String table, @Nullable String collection) {
        Map<String, String> fields = new HashMap<>();
        for (AttributeMapping attribute : record.mapping().attributes()) {
            boolean there = attribute.table().equals(table)
                    && (collection == null
                            ? attribute.collection() == null
                            : collection.equals(attribute.collection()));
            if (there) {
                fields.put(attribute.column(), attribute.path());
            }
        }
        return fields;
    }

    private Home home(String spelled, List<Ref> key, String join) {
        TableName table = records.database().resolved(TableName.parse(spelled));
        return homes.computeIfAbsent(table, name -> new Home(spelled, key, join, new ArrayList<>()));
    }

    @Nullable
    Home of(TableName table) {
        return homes.get(table);
    }

    /**
     * What the mappings know of a table.
     *
     * @param key where the owning row's key is read from
     * @param join what has to be joined for it
     * @param owners the records whose rows may lie there: several when a hierarchy shares the table
     */
    record Home(String spelled, List<Ref> key, String join, List<Owner> owners) {}

    /** A record with the paths of its fields by the columns of the table. */
    record Owner(MappedRecord record, Map<String, String> fields) {}
}
