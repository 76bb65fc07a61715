package org.gdpr4j.catalog;

import java.util.List;
import org.gdpr4j.condition.Always;

/**
 * A way from a record to a person, resolved from the links. Immutable.
 *
 * @param record where it starts
 * @param steps the links in order; empty when the record itself is the person
 * @param subject the kind of data subject that it leads to
 * @param role owner when every step says so, else accessor
 * @param recursive whether it runs through a record that refers to itself, any number of times
 */
public record Path(String record, List<Step> steps, String subject, Role role, boolean recursive) {

    public Path {
        steps = List.copyOf(steps);
    }

    /** One link of the way, from the record that has it. */
    public record Step(String record, Link link) {}

    /** Whether some step may lead nowhere, so that rows exist that this way misses. */
    public boolean nullable() {
        return steps.stream().anyMatch(step -> step.link().nullable());
    }

    /** The way in words. */
    public String words() {
        if (steps.isEmpty()) {
            return "is " + subjectWithArticle();
        }
        StringBuilder words =
                new StringBuilder(role == Role.OWNER ? "belongs to " : "is seen by ").append(subjectWithArticle());
        String separator = " through ";
        for (Step step : steps) {
            words.append(separator)
                    .append(step.record())
                    .append('.')
                    .append(step.link().name());
            separator = ", then ";
            Link link = step.link();
            if (link.by() != null) {
                words.append(" (by value: ").append(link.by()).append(')');
            }
            if (!(link.condition() instanceof Always)) {
                words.append(" (only where ").append(link.condition().toText()).append(')');
            }
            if (link.nullable()) {
                words.append(" (may be empty)");
            }
        }
        return recursive ? words.append(", up any number of levels").toString() : words.toString();
    }

    private String subjectWithArticle() {
        return (!subject.isEmpty() && "aeio".indexOf(subject.charAt(0)) >= 0 ? "an " : "a ") + subject;
    }
}
