package org.gdpr4j.jpa.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A statement or a part of one, with its bound values in order. Not thread-safe. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Param> params = new ArrayList<>();

    static Sql of(String text) {
        return new Sql().add(text);
    }

    static Sql never() {
        return of("1 = 0");
    }

    Sql add(String part) {
        text.append(part);
        return this;
    }

    Sql add(Sql part) {
        text.append(part.text);
        params.addAll(part.params);
        return this;
    }

    Sql bound(String placeholder, Param param) {
        text.append(placeholder);
        params.add(param);
        return this;
    }

    static Sql joined(Collection<Sql> parts, String separator) {
        Sql all = new Sql();
        boolean first = true;
        for (Sql part : parts) {
            all.add(first ? "" : separator).add(part);
            first = false;
        }
        return all;
    }

    String text() {
        return text.toString();
    }

    List<Param> params() {
        return params;
    }

    /** Only the text with its question marks. */
    @Override
    public String toString() {
        return text.toString();
    }
}
