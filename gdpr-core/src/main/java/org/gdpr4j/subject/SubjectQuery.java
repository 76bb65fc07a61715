package org.gdpr4j.subject;

import java.util.List;
import java.util.function.Consumer;
import org.gdpr4j.condition.Condition;

/**
 * A directory that chooses persons by a condition, for lists and campaigns. The condition reads fields of the person's
 * own record and {@link KnownSubject#hasContract}. Adapters implement it; a database evaluates the condition itself.
 */
public interface SubjectQuery extends SubjectDirectory {

    /**
     * Hands out every person of this kind for whom the condition holds, as {@link SubjectDirectory#each(String, Consumer)}
     * does.
     *
     * @throws org.gdpr4j.problem.GdprException when the condition reads what the persons' record does not have
     */
    void each(String kind, Condition where, Consumer<KnownSubject> persons);

    /**
     * Several directories as one. Users put together the host's persons and those known by an identifier only.
     *
     * @throws org.gdpr4j.problem.GdprException when two of them know the same kind
     */
    static SubjectQuery of(SubjectQuery... parts) {
        return new JoinedDirectory(List.of(parts));
    }
}
