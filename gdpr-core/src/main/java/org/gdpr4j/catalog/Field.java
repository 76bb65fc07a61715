package org.gdpr4j.catalog;

import java.util.List;
import java.util.Set;
import org.gdpr4j.subject.IdentifierType;
import org.jspecify.annotations.Nullable;

/**
 * A field of a record with everything that was declared of it. Immutable.
 *
 * @param path the dotted path from the record
 * @param type its Java type; of the element when it lies in a collection
 * @param collection the element collection that it lies in, or null
 * @param traits what is known from the mapping
 * @param columns where it is stored
 * @param classification personal, not personal or not said
 * @param strategy how it is erased where its row stays; null when nothing was said
 * @param identifies the identifier it holds, or null
 */
public record Field(
        String path,
        Class<?> type,
        @Nullable String collection,
        Set<Trait> traits,
        List<Column> columns,
        Classification classification,
        @Nullable Strategy strategy,
        @Nullable IdentifierType identifies) {

    public Field {
        traits = Set.copyOf(traits);
        columns = List.copyOf(columns);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    public boolean personal() {
        return classification instanceof Classification.Personal;
    }
}
