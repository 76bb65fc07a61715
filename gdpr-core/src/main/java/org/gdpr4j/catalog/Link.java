package org.gdpr4j.catalog;

import java.util.List;
import java.util.Set;
import org.gdpr4j.catalog.Schema.Column;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.subject.IdentifierType;
import org.jspecify.annotations.Nullable;

/**
 * A link from a record to a person or to another record, with everything that was declared of it. Immutable.
 *
 * @param name the dotted path of the attribute
 * @param kind how it is stored
 * @param targets names of the records that it can lead to; by value: the records of the kind of subject
 * @param inverse the attribute on the other side, or null
 * @param mappedBy whether the other side stores it
 * @param columns its columns: of the foreign key, of the join table, or of the value
 * @param role what it says about the person
 * @param onLeave what happens when this person leaves while others stay
 * @param hides fields that this person's export must not show
 * @param condition when it is valid
 * @param by by value: what the value is compared as
 */
public record Link(
        String name,
        LinkKind kind,
        Set<String> targets,
        @Nullable String inverse,
        boolean mappedBy,
        List<Column> columns,
        Role role,
        OnLeave onLeave,
        Set<String> hides,
        Condition condition,
        @Nullable IdentifierType by) {

    public Link {
        targets = Set.copyOf(targets);
        columns = List.copyOf(columns);
        hides = Set.copyOf(hides);
    }

    /** Whether it may lead nowhere: one of its own columns accepts null, or it is no column of the row at all. */
    public boolean nullable() {
        return kind == LinkKind.TO_MANY
                || kind == LinkKind.JOIN_TABLE
                || columns.stream().anyMatch(Column::nullable);
    }
}
