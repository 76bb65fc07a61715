package org.gdpr4j.erasure;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.source.Change;
import org.gdpr4j.source.Element;
import org.gdpr4j.source.ErasingSource;
import org.gdpr4j.source.Hit;
import org.gdpr4j.source.InMemorySource;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.LinkEnd;
import org.gdpr4j.source.Lookup;
import org.gdpr4j.source.Needles;
import org.gdpr4j.source.Row;
import org.gdpr4j.source.SearchingSource;

/** A source that loses its connection after so many changes; the last of them has been made. */
final class FailingSource implements ErasingSource, SearchingSource {

    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final InMemorySource source;
    private int left;

    FailingSource(InMemorySource source, int changes) {
        this.source = source;
        this.left = changes;
    }

    @Override
    public int apply(Change change) {
        int count = source.apply(change);
        if (--left == 0) {
            throw new Lost();
        }
        return count;
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public Set<String> records() {
        return source.records();
    }

    @Override
    public List<Row> locate(Lookup lookup) {
        return source.locate(lookup);
    }

    @Override
    public List<LinkEnd> ends(RecordType record, Link link, List<Key> keys) {
        return source.ends(record, link, keys);
    }

    @Override
    public List<Element> elements(RecordType record, String collection, List<Key> keys) {
        return source.elements(record, collection, keys);
    }

    @Override
    public Key key(RecordType record, String text) {
        return source.key(record, text);
    }

    @Override
    public void search(Needles needles, Consumer<Hit> hits) {
        source.search(needles, hits);
    }
}
