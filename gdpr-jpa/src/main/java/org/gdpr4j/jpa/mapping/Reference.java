package org.gdpr4j.jpa.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A column and the one that it points to. */
public record Reference(String column, String referenced) {

    /** The pairs in the order of the key that they point to; as they are when they point to something else. */
    public static List<Reference> inOrder(List<Reference> pairs, List<String> key) {
        List<String> order = key.stream().map(Reference::folded).toList();
        if (!pairs.stream().allMatch(pair -> order.contains(folded(pair.referenced())))) {
            return pairs;
        }
        return pairs.stream()
                .sorted(Comparator.comparing(pair -> order.indexOf(folded(pair.referenced()))))
                .toList();
    }

    public static List<String> columns(List<Reference> pairs) {
        return pairs.stream().map(Reference::column).toList();
    }

    public static List<String> referenced(List<Reference> pairs) {
        return pairs.stream().map(Reference::referenced).toList();
    }

    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
