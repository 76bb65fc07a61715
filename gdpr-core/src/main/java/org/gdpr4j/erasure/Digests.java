package org.gdpr4j.erasure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.RecordId;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.RetentionRule;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.source.Element;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.RecordIds;
import org.gdpr4j.source.Row;
import org.jspecify.annotations.Nullable;

/** Names rows without telling personal keys, and hashes what the plan depends on without telling values. */
final class Digests {

    private static final String ROWS = "gdpr4j.plan-row";

    private final RecordIds ids;
    private final Secrets secrets;
    private final Map<String, Facts> factsOf = new ConcurrentHashMap<>();

    /** The links and fields of a record that a plan depends on, in order. */
    private record Facts(List<String> links, List<String> fields) {

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

    Digests(RecordIds ids, Secrets secrets) {
        this.ids = ids;
        this.secrets = secrets;
    }

    RecordId id(RecordType type, Key key) {
        return ids.of(type, key);
    }

    /** A hash of the row's key and of every value that ownership, condition, retention or strategy reads. */
    String row(RecordType type, Row row, Collection<Field> strategies) {
        Facts facts = factsOf.computeIfAbsent(type.name(), name -> Facts.of(type));
        StringBuilder text =
                new StringBuilder(type.name()).append('/').append(row.key().text());
        for (String link : facts.links()) {
            Key target = row.links().get(link);
            fact(text, link, target == null ? "" : target.text());
        }
        facts.fields().forEach(field -> fact(text, field, text(row.values().get(field))));
        strategies.forEach(field -> fact(text, field.path(), text(row.values().get(field.path()))));
        return secrets.hash(ROWS, text.toString());
    }

    /** A hash of all elements of one row. */
    String elements(List<Element> elements) {
        TreeSet<String> texts = new TreeSet<>();
        int i = 0;
        for (Element element : elements) {
            TreeMap<String, String> values = new TreeMap<>();
            element.values().forEach((path, value) -> values.put(path, text(value)));
            texts.add(values + "/" + (values.isEmpty() ? i++ : ""));
        }
        return secrets.hash(ROWS, texts.toString());
    }

    /** A hash of where the joins of one row lead. */
    String joins(Collection<Key> targets) {
        TreeSet<String> texts = new TreeSet<>();
        targets.forEach(key -> texts.add(key.text()));
        return secrets.hash(ROWS, texts.toString());
    }

    String fingerprint(String content) {
        return secrets.hash("gdpr4j.plan", content);
    }

    private static void fact(StringBuilder text, String name, String value) {
        text.append('\u001f').append(name).append('=').append(value);
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
