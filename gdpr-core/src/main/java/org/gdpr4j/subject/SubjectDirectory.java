package org.gdpr4j.subject;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gdpr4j.condition.Condition;

/**
 * Which persons there are. Adapters implement it: gdpr-jpa reads the host's declared subjects, {@link
 * Subjects#directory} gives those who are known by an identifier only. It reads in the caller's transaction where there
 * is one, changes nothing and caches nothing; a read that fails is an error, never an empty answer. Must be thread-safe.
 *
 * <p>Every method refuses a kind that the directory does not know with a {@link org.gdpr4j.problem.GdprException}.
 */
public interface SubjectDirectory {

    /** Whether there is this person now. A key in another spelling than the library's own names nobody. */
    boolean exists(SubjectId subject);

    /** What is known of this person; empty when there is none. */
    Optional<KnownSubject> find(SubjectId subject);

    /**
     * Hands out every person of this kind, each once, in the order of the source's keys, in bounded memory. Who comes or
     * goes meanwhile may or may not be among them. Outside of a transaction none is open while {@code persons} works.
     */
    void each(String kind, Consumer<KnownSubject> persons);

    /** The kinds that it knows, in their natural order. */
    Set<String> kinds();

    /**
     * When some contract of a person of this kind runs, as a condition on their record, in the terms of {@link
     * KnownSubject#hasContract}; never when no contract is declared. Dates in it are compared when it is rendered or
     * evaluated, so it may be kept.
     */
    Condition running(String kind);
}
