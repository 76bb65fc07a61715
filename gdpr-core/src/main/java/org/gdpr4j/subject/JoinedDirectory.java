package org.gdpr4j.subject;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.problem.GdprException;

/** Several directories, each with kinds of its own. */
final class JoinedDirectory implements SubjectQuery {

    private final Map<String, SubjectQuery> byKind = new TreeMap<>();

    JoinedDirectory(List<SubjectQuery> parts) {
        for (SubjectQuery part : parts) {
            for (String kind : part.kinds()) {
                if (byKind.put(kind, part) != null) {
                    throw new GdprException("Two directories know persons of kind '" + kind
                            + "', so none of them tells who there is. Leave the kind to one.");
                }
            }
        }
    }

    @Override
    public boolean exists(SubjectId subject) {
        return part(subject.kind()).exists(subject);
    }

    @Override
    public Optional<KnownSubject> find(SubjectId subject) {
        return part(subject.kind()).find(subject);
    }

    @Override
    public void each(String kind, Consumer<KnownSubject> persons) {
        part(kind).each(kind, persons);
    }

    @Override
    public void each(String kind, Condition where, Consumer<KnownSubject> persons) {
        part(kind).each(kind, where, persons);
    }

    @Override
    public Set<String> kinds() {
        return Collections.unmodifiableSet(byKind.keySet());
    }

    @Override
    public Condition running(String kind) {
        return part(kind).running(kind);
    }

    private SubjectQuery part(String kind) {
        SubjectQuery part = byKind.get(kind);
        if (part == null) {
            throw unknown(kind, byKind.keySet());
        }
        return part;
    }

    static GdprException unknown(String kind, Set<String> known) {
        return new GdprException("The directory does not know persons of kind '" + kind + "'. "
                + (known.isEmpty() ? "It knows none." : "It knows: " + String.join(", ", known) + "."));
    }
}
