package org.gdpr4j;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.source.Change;
import org.gdpr4j.source.Element;
import org.gdpr4j.source.ErasingSource;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.LinkEnd;
import org.gdpr4j.source.Lookup;
import org.gdpr4j.source.Row;
import org.gdpr4j.source.SubjectRows;
import org.gdpr4j.subject.SubjectId;

/**
 * What the library stores about persons itself, as a source like any other, so that it forgets itself too. It is searched by
 * the source in whose database it lies. Thread-safe.
 */
final class OwnRows implements ErasingSource, SubjectRows {

    static final String NAME = "gdpr4j";

    private final Map<String, OwnRecord> records = new LinkedHashMap<>();

    OwnRows(List<OwnRecord> records) {
        records.forEach(record -> this.records.put(record.type().name(), record));
    }

    List<RecordType> types() {
        return records.values().stream().map(OwnRecord::type).toList();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> records() {
        return Set.copyOf(records.keySet());
    }

    @Override
    public List<Row> of(RecordType record, SubjectId subject) {
        return record(record).of(subject);
    }

    @Override
    public List<Row> locate(Lookup lookup) {
        if (lookup.via() instanceof Lookup.Via.Keys keys) {
            return record(lookup.record()).of(keys.keys());
        }
        throw new GdprException("The library's own records have no links to follow.");
    }

    @Override
    public List<LinkEnd> ends(RecordType record, Link link, List<Key> keys) {
        return List.of();
    }

    @Override
    public List<Element> elements(RecordType record, String collection, List<Key> keys) {
        return List.of();
    }

    @Override
    public Key key(RecordType record, String text) {
        return Key.of(List.<Object>copyOf(Key.split(text)));
    }

    @Override
    public int apply(Change change) {
        if (change instanceof Change.Delete deletion) {
            return record(change.record()).forget(deletion.keys());
        }
        throw new GdprException("Rows of '" + change.record().name() + "' are deleted or kept, never changed.");
    }

    private OwnRecord record(RecordType type) {
        OwnRecord record = records.get(type.name());
        if (record == null) {
            throw new GdprException("'" + type.name() + "' is no record of the library.");
        }
        return record;
    }
}
