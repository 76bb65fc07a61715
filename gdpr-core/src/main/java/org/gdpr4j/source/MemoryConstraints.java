package org.gdpr4j.source;

import java.util.List;
import java.util.Objects;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.Schema.Column;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/** What a database would refuse. Its messages show no value. */
final class MemoryConstraints {

    private final Catalog catalog;
    private final MemoryTables tables;

    MemoryConstraints(Catalog catalog, MemoryTables tables) {
        this.catalog = catalog;
        this.tables = tables;
    }

    void checkNames(RecordType type, Row row) {
        row.values().keySet().forEach(path -> {
            if (type.field(path).filter(it -> it.collection() == null).isEmpty()) {
                throw new GdprException("The record '" + type.name() + "' has no field '" + path + "'.");
            }
        });
        row.links().keySet().forEach(link -> {
            if (tables.link(type, link).kind() != LinkKind.TO_ONE) {
                throw refused(type, link, "is no foreign key of the row");
            }
        });
    }

    /** The row as it lies in the table now. */
    void check(RecordType type, Row row) {
        for (Field field : type.fields()) {
            if (field.collection() == null) {
                Object value = row.values().get(field.path());
                checkValue(type, field, value);
                boolean twice = value != null
                        && field.columns().stream().anyMatch(Column::unique)
                        && tables.rows(type.name()).values().stream()
                                .anyMatch(other -> !other.key().equals(row.key())
                                        && value.equals(other.values().get(field.path())));
                if (twice) {
                    throw refused(type, field.path(), "is unique, and another row has the value");
                }
            }
        }
        for (Link link : type.links()) {
            if (link.kind() == LinkKind.TO_ONE) {
                Key target = row.links().get(link.name());
                if (target == null && !link.nullable()) {
                    throw refused(type, link.name(), "is NOT NULL");
                }
                if (target != null && missing(link, target)) {
                    throw refused(type, link.name(), "would lead to a row that does not exist");
                }
            }
        }
    }

    void checkElement(RecordType type, Element element) {
        if (!tables.rows(type.name()).containsKey(element.owner())) {
            throw refused(type, "", "has no row that the element could belong to");
        }
        element.values().forEach((path, value) -> type.field(path).ifPresent(field -> checkValue(type, field, value)));
    }

    void checkJoin(RecordType type, Link link, Key from, Key to) {
        if (!tables.rows(type.name()).containsKey(from) || missing(link, to)) {
            throw refused(type, link.name(), "would join a row that does not exist");
        }
    }

    /** Nothing may lead to a row that has just been deleted. */
    void checkDeleted(RecordType type, List<Key> deleted) {
        for (RecordType other : catalog.records()) {
            for (Link link : other.links()) {
                if (link.kind() == LinkKind.TO_ONE && link.targets().contains(type.name())) {
                    boolean dangling = tables.rows(other.name()).values().stream()
                            .anyMatch(row -> dangles(link, row.links().get(link.name()), deleted));
                    refuse(dangling, other, link.name());
                }
                if (link.kind() == LinkKind.JOIN_TABLE && !link.mappedBy()) {
                    boolean dangling = tables.joins(other, link).get(0).ends().stream()
                            .anyMatch(end -> missing(link, end.to())
                                    || !tables.rows(other.name()).containsKey(end.from()));
                    refuse(dangling, other, link.name());
                }
            }
        }
        type.fields().stream()
                .map(Field::collection)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(collection -> refuse(
                        tables.elements(type.name(), collection).stream()
                                .anyMatch(element -> deleted.contains(element.owner())),
                        type,
                        collection));
    }

    private boolean dangles(Link link, @Nullable Key target, List<Key> deleted) {
        return target != null && deleted.contains(target) && missing(link, target);
    }

    private boolean missing(Link link, Key target) {
        return link.targets().stream().noneMatch(record -> tables.rows(record).containsKey(target));
    }

    private static void checkValue(RecordType type, Field field, @Nullable Object value) {
        for (Column column : field.columns()) {
            if (value == null && !column.nullable()) {
                throw refused(type, field.path(), "is NOT NULL");
            }
            if (column.length() > 0 && value instanceof String text && text.length() > column.length()) {
                throw refused(type, field.path(), "holds " + column.length() + " characters");
            }
        }
    }

    private static void refuse(boolean broken, RecordType type, String part) {
        if (broken) {
            throw refused(type, part, "still leads to a row that would be deleted");
        }
    }

    private static GdprException refused(RecordType type, String part, String why) {
        return new GdprException(
                "Refused as a database would: " + type.name() + (part.isEmpty() ? "" : "." + part) + " " + why + ".");
    }
}
