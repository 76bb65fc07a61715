package org.gdpr4j.jpa.sql;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.source.Change.ElementWrite;
import org.gdpr4j.source.Key;
import org.jspecify.annotations.Nullable;

/**
 * In which order elements are rewritten so that each changes once, though some become what others were: whoever holds a
 * value leaves it before another one takes it. Where they only swap, no order would do, and they go in one statement.
 */
final class ElementOrder {

    private final AttributeMapping attribute;
    private final ColumnType type;
    private final Map<Held, ElementWrite> writes = new LinkedHashMap<>();
    private final Set<Held> placed = new HashSet<>();
    private final List<List<ElementWrite>> circles = new ArrayList<>();
    private final List<ElementWrite> sequence = new ArrayList<>();

    ElementOrder(AttributeMapping attribute, ColumnType type, List<ElementWrite> writes) {
        this.attribute = attribute;
        this.type = type;
        writes.forEach(write -> this.writes.putIfAbsent(held(write.owner(), write.old()), write));
        this.writes.keySet().forEach(this::place);
    }

    /** Each to be made at once, all of them before the {@link #sequence}. */
    List<List<ElementWrite>> circles() {
        return circles;
    }

    /** One after the other. */
    List<ElementWrite> sequence() {
        return sequence;
    }

    private void place(Held start) {
        Set<Held> path = new LinkedHashSet<>();
        Held next = start;
        while (writes.containsKey(next) && !placed.contains(next) && path.add(next)) {
            ElementWrite write = writes.get(next);
            next = held(next.owner(), write == null ? null : write.value());
        }
        List<Held> ordered = new ArrayList<>(path);
        int circle = ordered.indexOf(next);
        if (circle >= 0) {
            List<Held> round = ordered.subList(circle, ordered.size());
            circles.add(round.stream().map(writes::get).toList());
            ordered = ordered.subList(0, circle);
        }
        Collections.reverse(ordered);
        ordered.stream().map(writes::get).forEach(sequence::add);
        placed.addAll(path);
    }

    private Held held(Key owner, @Nullable Object carried) {
        return new Held(owner, comparable(Param.fitted(Attributes.stored(attribute, carried), type)));
    }

    private @Nullable Object comparable(@Nullable Object held) {
        if (held instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        if (held instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros();
        }
        boolean padded = type.is(ColumnType.Family.CHAR);
        return padded && held instanceof String text ? text.stripTrailing() : held;
    }

    /** What an element of a row holds. Shows no value. */
    private record Held(Key owner, @Nullable Object value) {
        @Override
        public String toString() {
            return "Held";
        }
    }
}
