package org.gdpr4j.jpa.sql;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.jpa.mapping.AssociationMapping;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.jpa.mapping.CollectionMapping;
import org.gdpr4j.source.Element;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.LinkEnd;
import org.jspecify.annotations.Nullable;

/** Reads what belongs to rows but lies in tables of its own: elements and the ends of links. Thread-safe. */
public final class CollectionReader {

    private final MappedRecords records;
    private final Links links;

    public CollectionReader(MappedRecords records) {
        this.records = records;
        this.links = new Links(records);
    }

    /** Where a to-many or join-table link of these rows leads. */
    public List<LinkEnd> ends(Connection connection, RecordType type, Link link, List<Key> keys) {
        MappedRecord record = records.get(type.name());
        AssociationMapping association = record.association(link.name());
        Pointer from = links.back(record, association, "l");
        Pointer to = links.onward(record, association, "l");
        Reading reading = new Reading(record.dialect());
        int[] own = reading.add(from.key("f"));
        int[] target = reading.add(to.key("g"));
        String select = "SELECT " + reading.columns() + " FROM "
                + record.database().table(association.table()) + " l" + from.join("JOIN", "f") + to.join("JOIN", "g")
                + " WHERE ";
        List<LinkEnd> ends = new ArrayList<>();
        for (List<Key> chunk : Keys.chunks(record.dialect(), from.columns(), keys)) {
            new Session(connection).each(association.table(), Sql.of(select).add(from.leadsTo(chunk)), row -> {
                Key owner = reading.key(row, own);
                Key end = reading.key(row, target);
                if (owner != null && end != null) {
                    ends.add(new LinkEnd(owner, end));
                }
            });
        }
        return ends;
    }

    /** The elements of a collection of these rows. */
    public List<Element> elements(Connection connection, RecordType type, String path, List<Key> keys) {
        MappedRecord record = records.get(type.name());
        CollectionMapping collection = record.collection(path);
        Pointer back = links.back(record, collection, "l");
        Reading reading = new Reading(record.dialect());
        int[] owner = reading.add(back.key("f"));
        Map<AttributeMapping, Integer> columns = new LinkedHashMap<>();
        for (AttributeMapping attribute : record.mapping().attributes()) {
            if (path.equals(attribute.collection())) {
                Ref column = record.database().ref("l", attribute.table(), attribute.column());
                columns.put(attribute, reading.add(column, attribute));
            }
        }
        String select = "SELECT " + reading.columns() + " FROM "
                + record.database().table(collection.table()) + " l" + back.join("JOIN", "f") + " WHERE ";
        List<Element> elements = new ArrayList<>();
        for (List<Key> chunk : Keys.chunks(record.dialect(), back.columns(), keys)) {
            new Session(connection).each(collection.table(), Sql.of(select).add(back.leadsTo(chunk)), row -> {
                Map<String, @Nullable Object> values = new HashMap<>();
                for (Map.Entry<AttributeMapping, Integer> column : columns.entrySet()) {
                    Object held = reading.value(row, column.getValue());
                    values.put(column.getKey().path(), Attributes.carried(column.getKey(), held));
                }
                Key key = reading.key(row, owner);
                if (key != null) {
                    elements.add(new Element(key, values));
                }
            });
        }
        return elements;
    }
}
