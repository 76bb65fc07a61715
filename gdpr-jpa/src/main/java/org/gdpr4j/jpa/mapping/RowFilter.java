package org.gdpr4j.jpa.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows of an entity's tables are of exactly this entity and not of a sub- or sibling class. */
public sealed interface RowFilter {

    /** All of them. */
    record All() implements RowFilter {}

    /** Those with this value in the discriminator column; null: those where it is null. */
    record Discriminator(
            String table, String column, @Nullable Object value) implements RowFilter {}

    /** Those without a row in any of these subclass tables. */
    record NotIn(List<TableMapping> subclasses) implements RowFilter {
        public NotIn {
            subclasses = List.copyOf(subclasses);
        }
    }
}
