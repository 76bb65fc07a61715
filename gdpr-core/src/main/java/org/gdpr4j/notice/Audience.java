package org.gdpr4j.notice;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.KnownSubject;

/**
 * Whom a notice is for. Immutable.
 *
 * @param kinds the declared kinds of person; at least one
 * @param sources the sources, as the directory of persons names them, from which the data of these persons came; empty:
 *     whichever
 */
public record Audience(Set<String> kinds, Set<String> sources) {

    /** @throws GdprException when there is no kind */
    public Audience(Set<String> kinds, Set<String> sources) {
        this.kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
        this.sources = Collections.unmodifiableSet(new TreeSet<>(sources));
        if (kinds.isEmpty()) {
            throw new GdprException("Say for which kinds of person the notice is, by the names given in @DataSubject.");
        }
    }

    boolean includes(KnownSubject person) {
        return kinds.contains(person.id().kind()) && (sources.isEmpty() || sources.contains(person.source()));
    }
}
