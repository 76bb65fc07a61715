package org.gdpr4j.jpa.sql;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.jpa.mapping.AssociationMapping;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.Lookup;
import org.gdpr4j.source.Row;

/** Finds and reads rows: one SELECT per lookup, or per chunk of a very large one. Thread-safe. */
public final class RowReader {

    private final MappedRecords records;
    private final Links links;
    private final Map<String, RowPlan> plans = new ConcurrentHashMap<>();

    public RowReader(MappedRecords records) {
        this.records = records;
        this.links = new Links(records);
    }

    /** The rows that the lookup asks for, each once. */
    public List<Row> locate(Connection connection, Lookup lookup) {
        MappedRecord record = records.get(lookup.record().name());
        RowPlan plan = plan(lookup.record(), record);
        List<Sql> predicates = predicates(record, lookup);
        Session session = new Session(connection);
        if (predicates.size() == 1) {
            return session.list(record.root(), plan.select(predicates.get(0)), plan::row);
        }
        Map<Key, Row> once = new LinkedHashMap<>();
        for (Sql predicate : predicates) {
            session.list(record.root(), plan.select(predicate), plan::row)
                    .forEach(row -> once.putIfAbsent(row.key(), row));
        }
        return List.copyOf(once.values());
    }

    /** Reads the canonical text of a key back into the types of its columns. */
    public Key key(RecordType type, String text) {
        return KeyText.parse(type.name(), text, records.get(type.name()).keyParts());
    }

    private RowPlan plan(RecordType type, MappedRecord record) {
        RowPlan known = plans.get(type.name());
        if (known != null && known.isFor(type)) {
            return known;
        }
        RowPlan made = new RowPlan(type, record, links);
        plans.put(type.name(), made);
        return made;
    }

    private List<Sql> predicates(MappedRecord record, Lookup lookup) {
        Scope scope = record.joined();
        if (lookup.via() instanceof Lookup.Via.Keys keys) {
            List<Ref> columns = record.key(scope);
            return Keys.chunks(record.dialect(), columns, keys.keys()).stream()
                    .map(chunk -> Keys.in(record.dialect(), columns, chunk))
                    .toList();
        }
        if (lookup.via() instanceof Lookup.Via.Through through) {
            return through(record, through, scope);
        }
        Lookup.Via.ByValue byValue = (Lookup.Via.ByValue) lookup.via();
        return new ValueSearch(record, scope).predicates(byValue.field(), byValue.identifiers());
    }

    private List<Sql> through(MappedRecord record, Lookup.Via.Through through, Scope scope) {
        Link link = through.link();
        if (link.kind() == LinkKind.BY_VALUE) {
            throw new GdprException("The link '" + link.name() + "' of record '"
                    + record.mapping().name() + "' is by value: look it up by identifiers.");
        }
        AssociationMapping association = record.association(link.name());
        MappedRecord target = records.get(through.target().name());
        List<Sql> predicates = new ArrayList<>();
        for (List<Key> chunk : Keys.chunks(record.dialect(), target.key(target.joined()), through.keys())) {
            predicates.add(links.reaches(record, association, chunk, scope));
        }
        return predicates;
    }
}
