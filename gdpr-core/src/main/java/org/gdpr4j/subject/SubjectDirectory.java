package org.gdpr4j.subject;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gdpr4j.condition.Condition;

/** Which persons there are. Adapters implement it; it must be thread-safe. */
public interface SubjectDirectory {

    boolean exists(SubjectId id);

    Optional<KnownSubject> find(SubjectId id);

    /** Hands over all persons of a kind, ordered by key, without holding them all at once. */
    void each(String kind, Consumer<KnownSubject> action);

    /** The declared kinds. */
    Set<String> kinds();

    /** Under which condition on its record a person has a running contract; never when none is declared. */
    Condition running(String kind);
}
