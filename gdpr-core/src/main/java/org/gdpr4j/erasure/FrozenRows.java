package org.gdpr4j.erasure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.RetentionRule;
import org.gdpr4j.source.Element;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one step as the plan freezes them: named without telling personal keys, hashed without telling values.
 *
 * @param keys the texts of their record ids
 * @param digest a keyed hash of everything in them that the plan depends on
 */
record FrozenRows(List<String> keys, String digest) {

    /** The links and fields of a record that a plan depends on, in order. */
    record Facts(List<String> links, List<String> fields) {

        static Facts of(RecordType type) {
            TreeSet<String> links = new TreeSet<>();
            TreeSet<String> fields = new TreeSet<>();
            for (Link link : type.links()) {
                if (link.kind() == LinkKind.TO_ONE) {
                    links.add(link.name());
                } else if (link.kind() == LinkKind.BY_VALUE) {
                    fields.add(link.name());
                }
                fields.addAll(link.condition().fields());
            }
            for (RetentionRule rule : type.retention()) {
                fields.add(rule.from());
                fields.addAll(rule.condition().fields());
            }
            return new Facts(List.copyOf(links), List.copyOf(fields));
        }
    }

    /** Takes in the rows of one step. Not thread-safe. */
    static final class Freezer {

        private static final char VALUE = '\u001f';
        private static final char ROW = '\u001e';

        private final RecordType type;
        private final Facts facts;
        private final Digests digests;
        private final List<String> keys = new ArrayList<>();
        private final StringBuilder content = new StringBuilder();

        Freezer(RecordType type, Facts facts, Digests digests) {
            this.type = type;
            this.facts = facts;
            this.digests = digests;
            content.append(type.name());
        }

        /** A row with every value that ownership, condition, retention or one of these strategies reads. */
        void row(Row row, Collection<Field> strategies) {
            begin(row.key());
            for (String link : facts.links()) {
                Key target = row.links().get(link);
                fact(link, target == null ? "" : target.text());
            }
            for (String field : facts.fields()) {
                fact(field, text(row.values().get(field)));
            }
            for (Field field : strategies) {
                fact(field.path(), text(row.values().get(field.path())));
            }
        }

        /** A row with all its elements, in whatever order. */
        void elements(Key owner, List<Element> elements) {
            begin(owner);
            TreeSet<String> texts = new TreeSet<>();
            int i = 0;
            for (Element element : elements) {
                TreeMap<String, String> values = new TreeMap<>();
                element.values().forEach((path, value) -> values.put(path, text(value)));
                texts.add(values + "/" + (values.isEmpty() ? i++ : ""));
            }
            content.append(texts);
        }

        /** A row with the places where its joins lead, in whatever order. */
        void joins(Key from, Collection<Key> targets) {
            begin(from);
            TreeSet<String> texts = new TreeSet<>();
            targets.forEach(key -> texts.add(key.text()));
            content.append(texts);
        }

        FrozenRows frozen() {
            return new FrozenRows(keys, digests.rows(content.toString()));
        }

        private void begin(Key key) {
            keys.add(digests.id(type, key).key());
            content.append(ROW).append(key.text());
        }

        private void fact(String name, String value) {
            content.append(VALUE).append(name).append('=').append(value);
        }

        private static String text(@Nullable Object value) {
            if (value instanceof byte[] bytes) {
                return HexFormat.of().formatHex(bytes);
            }
            if (value instanceof BigDecimal decimal) {
                return decimal.stripTrailingZeros().toPlainString();
            }
            return value == null ? "\u0000" : value.toString();
        }
    }
}
