package org.gdpr4j.subject;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.gdpr4j.condition.Condition;

/**
 * A directory of the persons that it is given, for tests and for trying things out. A contract is declared as soon as one
 * person has it. Keys are in the order of their texts. Thread-safe.
 */
public final class InMemorySubjectDirectory implements SubjectQuery {

    private final Set<String> kinds;
    private final Map<SubjectId, Person> persons = new HashMap<>();

    private record Person(KnownSubject known, Map<String, ?> record) {}

    private InMemorySubjectDirectory(Collection<String> kinds) {
        this.kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
    }

    /** A directory of these kinds of persons, still without any. */
    public static InMemorySubjectDirectory of(String... kinds) {
        return new InMemorySubjectDirectory(List.of(kinds));
    }

    /** Adds a person, or replaces what is known of them. */
    public InMemorySubjectDirectory put(KnownSubject person) {
        return put(person, Map.of());
    }

    /** Adds a person with the fields of their record, which conditions may read; a field that is not given is null. */
    public synchronized InMemorySubjectDirectory put(KnownSubject person, Map<String, ?> record) {
        require(person.id().kind());
        persons.put(person.id(), new Person(person, new HashMap<>(record)));
        return this;
    }

    /** Takes a person out; whether they were there. */
    public synchronized boolean remove(SubjectId subject) {
        return persons.remove(subject) != null;
    }

    @Override
    public boolean exists(SubjectId subject) {
        return find(subject).isPresent();
    }

    @Override
    public synchronized Optional<KnownSubject> find(SubjectId subject) {
        require(subject.kind());
        return Optional.ofNullable(persons.get(subject)).map(Person::known);
    }

    @Override
    public void each(String kind, Consumer<KnownSubject> consumer) {
        each(kind, Condition.always(), consumer);
    }

    @Override
    public void each(String kind, Condition where, Consumer<KnownSubject> consumer) {
        for (Person person : inOrder(kind)) {
            if (where.holds(person.known().values(person.record()::get))) {
                consumer.accept(person.known());
            }
        }
    }

    @Override
    public Set<String> kinds() {
        return kinds;
    }

    @Override
    public Condition running(String kind) {
        Set<String> contracts = new TreeSet<>();
        inOrder(kind).forEach(person -> contracts.addAll(person.known().runningContracts()));
        return Condition.any(contracts.stream().map(KnownSubject::hasContract).toList());
    }

    private synchronized List<Person> inOrder(String kind) {
        require(kind);
        Map<String, Person> sorted = new TreeMap<>();
        persons.forEach((id, person) -> {
            if (id.kind().equals(kind)) {
                sorted.put(id.key(), person);
            }
        });
        return new ArrayList<>(sorted.values());
    }

    private void require(String kind) {
        if (!kinds.contains(kind)) {
            throw JoinedDirectory.unknown(kind, kinds);
        }
    }
}
