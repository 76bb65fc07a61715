package org.gdpr4j.source;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One element of an element collection. Immutable; its {@code toString} shows no value.
 *
 * @param owner the key of the row that it belongs to
 * @param values by field path
 */
public record Element(Key owner, Map<String, @Nullable Object> values) {

    /** Written out, since javac drops the annotations inside the types of a compact constructor's parameters. */
    public Element(Key owner, Map<String, @Nullable Object> values) {
        this.owner = owner;
        this.values = Collections.unmodifiableMap(new HashMap<>(values));
    }

    @Override
    public String toString() {
        return "Element";
    }
}
