package org.gdpr4j.benchmarks.erase;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gdpr4j.benchmarks.Rounds;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.RecordId;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.jpa.JpaPersonalDataSource;
import org.gdpr4j.retention.RecordState;
import org.gdpr4j.retention.StateEntry;
import org.gdpr4j.retention.StateStore;
import org.gdpr4j.source.Change;
import org.gdpr4j.source.Element;
import org.gdpr4j.source.ErasingSource;
import org.gdpr4j.source.Hit;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.LinkEnd;
import org.gdpr4j.source.Lookup;
import org.gdpr4j.source.Needles;
import org.gdpr4j.source.Row;
import org.gdpr4j.source.SearchingSource;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;

/** The real source, with the time that its reads take. */
final class Reading implements ErasingSource, SearchingSource {

    private final JpaPersonalDataSource source;
    private long wall;
    private long cpu;

    Reading(JpaPersonalDataSource source) {
        this.source = source;
    }

    void reset() {
        wall = 0;
        cpu = 0;
    }

    Rounds.Apart spent() {
        return new Rounds.Apart(wall, cpu);
    }

    private <T> T timed(Supplier<T> read) {
        long wallBefore = System.nanoTime();
        long cpuBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            return read.get();
        } finally {
            cpu += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuBefore;
            wall += System.nanoTime() - wallBefore;
        }
    }

    /** The states that are read in the acting transaction too, before anything is done. */
    StateStore watch(StateStore store) {
        return new StateStore() {
            @Override
            public void add(Collection<StateEntry> entries) {
                store.add(entries);
            }

            @Override
            public boolean end(UUID id, Instant at, Actor by) {
                return store.end(id, at, by);
            }

            @Override
            public List<StateEntry> active(Collection<SubjectId> subjects, Collection<RecordId> records, Instant at) {
                return timed(() -> store.active(subjects, records, at));
            }

            @Override
            public Instant earlier(Clock clock) {
                return timed(() -> store.earlier(clock));
            }

            @Override
            public List<RecordId> records(String record, RecordState state, Instant at) {
                return store.records(record, state, at);
            }
        };
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
        return timed(() -> source.locate(lookup));
    }

    @Override
    public List<LinkEnd> ends(RecordType record, Link link, List<Key> keys) {
        return timed(() -> source.ends(record, link, keys));
    }

    @Override
    public List<Element> elements(RecordType record, String collection, List<Key> keys) {
        return timed(() -> source.elements(record, collection, keys));
    }

    @Override
    public Key key(RecordType record, String text) {
        return source.key(record, text);
    }

    @Override
    public int apply(Change change) {
        return source.apply(change);
    }

    @Override
    public Set<String> alsoSearches() {
        return source.alsoSearches();
    }

    @Override
    public void search(Needles needles, Consumer<Hit> hits) {
        source.search(needles, hits);
    }
}
