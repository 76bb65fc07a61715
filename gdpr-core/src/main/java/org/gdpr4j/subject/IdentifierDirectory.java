package org.gdpr4j.subject;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gdpr4j.condition.Always;
import org.gdpr4j.condition.Condition;

/** The persons whom only the library itself knows: by an identifier. They have no record and no contract. */
final class IdentifierDirectory implements SubjectQuery {

    private static final int WINDOW = 1_000;

    private final SubjectStore store;
    private final ControllerId controller;
    private final Set<String> kinds;

    /** @param kinds sorted and unmodifiable */
    IdentifierDirectory(SubjectStore store, ControllerId controller, Set<String> kinds) {
        this.store = store;
        this.controller = controller;
        this.kinds = kinds;
    }

    @Override
    public boolean exists(SubjectId subject) {
        return find(subject).isPresent();
    }

    @Override
    public Optional<KnownSubject> find(SubjectId subject) {
        require(subject.kind());
        return store.of(controller, List.of(subject)).stream()
                .findFirst()
                .map(first -> new KnownSubject(subject, first.since(), first.source(), Set.of()));
    }

    @Override
    public void each(String kind, Consumer<KnownSubject> persons) {
        each(kind, Condition.always(), persons);
    }

    @Override
    public void each(String kind, Condition where, Consumer<KnownSubject> persons) {
        require(kind);
        String after = null;
        List<KnownSubject> window;
        do {
            window = store.subjects(controller, kind, after, WINDOW);
            for (KnownSubject person : window) {
                if (where instanceof Always || where.holds(person.values())) {
                    persons.accept(person);
                }
                after = person.id().key();
            }
        } while (window.size() == WINDOW);
    }

    @Override
    public Set<String> kinds() {
        return kinds;
    }

    @Override
    public Condition running(String kind) {
        require(kind);
        return Condition.never();
    }

    private void require(String kind) {
        if (!kinds.contains(kind)) {
            throw JoinedDirectory.unknown(kind, kinds);
        }
    }
}
