package org.gdpr4j.condition;

import java.util.Set;

/** False for every record. Never part of another condition; a renderer turns it into "no query". */
public record Never() implements Condition {

    @Override
    public Truth evaluate(Values row) {
        return Truth.FALSE;
    }

    @Override
    public Set<String> fields() {
        return Set.of();
    }

    @Override
    public String toText() {
        return "false";
    }

    @Override
    public String toString() {
        return toText();
    }
}
