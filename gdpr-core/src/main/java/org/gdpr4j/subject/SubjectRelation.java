package org.gdpr4j.subject;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gdpr4j.condition.Relation;
import org.gdpr4j.condition.Values;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * Makes relations of rows that say something of persons. Rooms that keep such rows call it, so that their conditions find
 * here what adapters find in the table. Thread-safe.
 */
public final class SubjectRelation {

    private SubjectRelation() {}

    /**
     * The rows of persons of one kind.
     *
     * @param name of the table, without the prefix of the library's tables
     * @param columns with their types
     * @param rows each as its values by column name; a column without one is null
     */
    public static Relation of(
            String name,
            String kind,
            Map<String, Class<?>> columns,
            Function<SubjectId, List<Map<String, @Nullable Object>>> rows) {
        return new Relation(
                name,
                kind,
                columns,
                (of, key) -> subject(of, key).map(rows).orElse(List.of()).stream()
                        .<Values>map(row -> row::get)
                        .toList());
    }

    /** A text that cannot be a person's key has no rows, as in a database. */
    private static Optional<SubjectId> subject(String kind, String key) {
        try {
            return Optional.of(new SubjectId(kind, key));
        } catch (GdprException e) {
            return Optional.empty();
        }
    }
}
