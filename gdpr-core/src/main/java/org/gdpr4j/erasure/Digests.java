package org.gdpr4j.erasure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.RecordId;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.RetentionRule;
import org.gdpr4j.catalog.Trait;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.source.Element;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.Row;
import org.jspecify.annotations.Nullable;

/** Names rows without telling personal keys, and hashes what the plan depends on without telling values. */
final class Digests {

    private static final String KEYS = "gdpr4j.record-key";
    private static final String ROWS = "gdpr4j.plan-row";

    private final Catalog catalog;
    private final Secrets secrets;

    Digests(Catalog catalog, Secrets secrets) {
        this.catalog = catalog;
        this.secrets = secrets;
    }

    RecordId id(RecordType type, Key key) {
        return new RecordId(
                type.name(), tellsPerson(type) ? "#" + secrets.hash(KEYS, type.name() + "/" + key.text()) : key.text());
    }

    /** A hash of the row's key and of every value that ownership, condition, retention or strategy reads. */
    String row(RecordType type, Row row, Collection<Field> strategies) {
        TreeMap<String, String> facts = new TreeMap<>();
        for (Link link : type.links()) {
            if (link.kind() == LinkKind.TO_ONE) {
                Key target = row.links().get(link.name());
                facts.put("link:" + link.name(), target == null ? "" : target.text());
            } else if (link.kind() == LinkKind.BY_VALUE) {
                facts.put("link:" + link.name(), text(row.values().get(link.name())));
            }
            link.condition().fields().forEach(field -> fact(facts, row, field));
        }
        for (RetentionRule rule : type.retention()) {
            fact(facts, row, rule.from());
            rule.condition().fields().forEach(field -> fact(facts, row, field));
        }
        strategies.forEach(field -> fact(facts, row, field.path()));
        return secrets.hash(ROWS, type.name() + "/" + row.key().text() + facts);
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

    /** The key is personal, or is a foreign key to a record whose key is. */
    private boolean tellsPerson(RecordType type) {
        return type.personalKey()
                || type.links().stream()
                        .filter(link -> link.kind() == LinkKind.TO_ONE && partOfKey(type, link))
                        .flatMap(link -> link.targets().stream())
                        .flatMap(target -> catalog.find(target).stream())
                        .anyMatch(RecordType::personalKey);
    }

    private static boolean partOfKey(RecordType type, Link link) {
        return type.key().stream()
                .filter(field -> field.is(Trait.LINK))
                .anyMatch(field -> field.columns().stream().anyMatch(link.columns()::contains));
    }

    private static void fact(Map<String, String> facts, Row row, String field) {
        facts.put("field:" + field, text(row.values().get(field)));
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
