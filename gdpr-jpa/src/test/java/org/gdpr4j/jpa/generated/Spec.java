package org.gdpr4j.jpa.generated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One row as the generator wants it; the oracle reads nothing else. */
final class Spec {

    private final String type;
    private final String code;
    /** By attribute path; elements are collections. */
    private final Map<String, Object> values = new LinkedHashMap<>();

    private final Map<String, Spec> links = new HashMap<>();
    /** The persons in the join table. */
    private final List<Spec> owners = new ArrayList<>();

    private Object entity;

    Spec(String type, String code) {
        this.type = type;
        this.code = code;
        values.put("code", code);
    }

    String type() {
        return type;
    }

    boolean is(String other) {
        return type.equals(other);
    }

    boolean item() {
        return Layout.item(type);
    }

    String code() {
        return code;
    }

    Map<String, Object> values() {
        return values;
    }

    Map<String, Spec> links() {
        return links;
    }

    Spec link(String name) {
        return links.get(name);
    }

    Spec value(String path, Object value) {
        values.put(path, value);
        return this;
    }

    Spec link(String name, Spec target) {
        if (target != null) {
            links.put(name, target);
        }
        return this;
    }

    List<Spec> owners() {
        return owners;
    }

    Object entity() {
        return entity;
    }

    void entity(Object it) {
        entity = it;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(type).append(' ').append(code);
        links.forEach(
                (name, target) -> text.append(' ').append(name).append("->").append(target.code));
        owners.forEach(it -> text.append(" owner->").append(it.code));
        List.of("state", "closed", "ownerMail").forEach(it -> {
            if (values.containsKey(it)) {
                text.append(' ').append(it).append('=').append(values.get(it));
            }
        });
        return text.toString();
    }
}
