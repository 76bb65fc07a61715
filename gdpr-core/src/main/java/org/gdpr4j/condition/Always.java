package org.gdpr4j.condition;

import java.util.Set;

/** True for every record. Never part of another condition; a renderer turns it into "no predicate". */
public record Always() implements Condition {

    @Override
    public Truth evaluate(Values row) {
        return Truth.TRUE;
    }

    @Override
    public Set<String> fields() {
        return Set.of();
    }

    @Override
    public String toText() {
        return "true";
    }

    @Override
    public String toString() {
        return toText();
    }
}
