package org.gdpr4j.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.subject.IdentifierType;
import org.jspecify.annotations.Nullable;

/** What was said of a member or a type, by annotation or fluently, before it meets the mapping. */
final class Said {

    private Said() {}

    /** Of a field or association. */
    record OfField(
            @Nullable Classification classification,
            @Nullable Strategy strategy,
            @Nullable IdentifierType identifies,
            @Nullable OfLink link) {

        static final OfField NOTHING = new OfField(null, null, null, null);

        /** Both together; {@code clashes} hears what the two say differently. The first one wins. */
        OfField and(OfField other, List<String> clashes) {
            return new OfField(
                    one(classification, other.classification, "classification", clashes),
                    one(strategy, other.strategy, "erasure strategy", clashes),
                    one(identifies, other.identifies, "identifier", clashes),
                    one(link, other.link, "link", clashes));
        }

        private static <T> @Nullable T one(@Nullable T first, @Nullable T second, String what, List<String> clashes) {
            if (first != null && second != null && !Objects.equals(first, second)) {
                clashes.add(what);
            }
            return first != null ? first : second;
        }
    }

    /** Of a link. */
    record OfLink(
            Role role,
            OnLeave onLeave,
            Set<String> hides,
            String condition,
            @Nullable IdentifierType by,
            String subject) {

        OfLink {
            hides = Set.copyOf(hides);
        }
    }

    /** Of a type. */
    record OfType(
            @Nullable String subject,
            @Nullable String controller,
            @Nullable Classification fallback,
            @Nullable RecordStrategy whenErased,
            List<OfRetention> retention,
            Map<String, OfField> members) {

        static final OfType NOTHING = new OfType(null, null, null, null, List.of(), Map.of());

        OfType {
            retention = List.copyOf(retention);
            members = Map.copyOf(members);
        }

        OfType and(OfType other, List<String> clashes) {
            List<OfRetention> both = new ArrayList<>(retention);
            other.retention.stream().filter(it -> !both.contains(it)).forEach(both::add);
            return new OfType(
                    OfField.one(subject, other.subject, "kind of data subject", clashes),
                    OfField.one(controller, other.controller, "controller", clashes),
                    OfField.one(fallback, other.fallback, "classification", clashes),
                    OfField.one(whenErased, other.whenErased, "record strategy", clashes),
                    both,
                    Map.of());
        }
    }

    /** Of a floor. */
    record OfRetention(String atLeast, String from, LawfulBasis basis, String law, String condition) {}
}
