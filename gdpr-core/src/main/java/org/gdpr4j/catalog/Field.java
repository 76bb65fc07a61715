package org.gdpr4j.catalog;

import java.util.List;
import java.util.Set;
import org.gdpr4j.catalog.Schema.Column;
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

    /**
     * Whether the value is what the field's strategy leaves, so that nothing is left to erase: none, the constant, a value
     * that is coarse already. What was drawn or hashed is not recognised here, without the library's key; what the
     * application made is not recognised at all.
     */
    public boolean isErased(@Nullable Object value) {
        if (strategy == null) {
            return false;
        }
        String with = strategy.with() == null ? "" : strategy.with();
        return switch (strategy.kind()) {
            case KEEP, CUSTOM -> false;
            case CLEAR, RANDOM, PSEUDONYM -> value == null;
            case CONSTANT -> value == null || isConstant(with, value);
            case GENERALISE -> value == null || Granularity.isCoarse(with, value);
        };
    }

    private boolean isConstant(String with, Object value) {
        if (type == String.class || type.isEnum()) {
            return value.equals(with);
        }
        return Constants.read(with, type).filter(value::equals).isPresent();
    }

    public boolean personal() {
        return classification instanceof Classification.Personal;
    }
}
