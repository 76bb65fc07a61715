package org.gdpr4j.register;

import java.util.List;
import org.gdpr4j.catalog.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a record leads to a kind of person.
 *
 * @param record where it starts
 * @param person where it ends
 * @param steps the links, {@code Record.link}, in order; empty when the record is the person
 * @param declared the declared path, or null where nobody has said that the links mean this
 */
record Way(
        String record,
        PersonKind person,
        List<String> steps,
        @Nullable Path declared) {

    Way {
        steps = List.copyOf(steps);
    }

    String words() {
        if (declared != null) {
            return declared.words();
        }
        return steps.isEmpty()
                ? "is perhaps " + person.withArticle()
                : "belongs perhaps to " + person.withArticle() + " through " + String.join(", then ", steps);
    }
}
