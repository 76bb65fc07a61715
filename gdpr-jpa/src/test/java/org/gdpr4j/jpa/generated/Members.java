package org.gdpr4j.jpa.generated;

import java.util.Locale;

/** Writes the members of one class, with the annotations on the field or on the getter. */
final class Members {

    private final boolean getters;
    private final StringBuilder text = new StringBuilder();

    Members(Vector vector) {
        getters = vector.is(Feature.ACCESS, "GETTER");
    }

    Members add(String annotations, String type, String name) {
        return add(annotations, type, name, null);
    }

    Members add(String annotations, String type, String name, String start) {
        String value = start == null ? "" : " = " + start;
        if (!getters) {
            text.append("    ")
                    .append(annotations)
                    .append("public ")
                    .append(type)
                    .append(' ')
                    .append(name)
                    .append(value)
                    .append(";\n");
            return this;
        }
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        text.append("    private ")
                .append(type)
                .append(' ')
                .append(name)
                .append(value)
                .append(";\n");
        text.append("    ")
                .append(annotations)
                .append("public ")
                .append(type)
                .append(" get")
                .append(capital)
                .append("() { return ")
                .append(name)
                .append("; }\n");
        text.append("    public void set")
                .append(capital)
                .append('(')
                .append(type)
                .append(" it) { this.")
                .append(name)
                .append(" = it; }\n");
        return this;
    }

    Members line(String line) {
        text.append("    ").append(line).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
