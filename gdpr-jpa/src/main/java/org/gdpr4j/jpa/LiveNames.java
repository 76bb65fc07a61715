package org.gdpr4j.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gdpr4j.catalog.Schema;
import org.gdpr4j.catalog.Schema.Column;
import org.gdpr4j.jpa.mapping.AssociationMapping;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.jpa.mapping.CollectionMapping;
import org.gdpr4j.jpa.mapping.EntityMapping;
import org.gdpr4j.jpa.mapping.RowFilter;
import org.gdpr4j.jpa.mapping.TableMapping;
import org.gdpr4j.jpa.schema.LiveSchema;

/** Turns the names of mappings into those of the live schema. What the schema lacks keeps its name. */
final class LiveNames {

    private final LiveSchema schema;
    private final Map<String, EntityMapping> mapped;

    LiveNames(LiveSchema schema, Collection<EntityMapping> mapped) {
        this.schema = schema;
        this.mapped = mapped.stream().collect(Collectors.toMap(EntityMapping::name, Function.identity()));
    }

    List<EntityMapping> live() {
        return mapped.values().stream()
                .sorted(Comparator.comparing(EntityMapping::name))
                .map(this::live)
                .toList();
    }

    private EntityMapping live(EntityMapping it) {
        return new EntityMapping(
                it.name(),
                it.type(),
                it.tables().stream().map(this::live).toList(),
                live(it.filter()),
                it.attributes().stream().map(this::live).toList(),
                it.associations().stream().map(link -> live(link, it)).toList(),
                it.collections().stream()
                        .map(collection -> live(collection, it))
                        .toList(),
                it.version(),
                it.rowless().stream().map(this::table).toList(),
                it.uncovered());
    }

    private TableMapping live(TableMapping it) {
        return new TableMapping(table(it.name()), columns(it.name(), it.keyColumns()), it.optional());
    }

    private RowFilter live(RowFilter filter) {
        if (filter instanceof RowFilter.Discriminator it) {
            return new RowFilter.Discriminator(table(it.table()), column(it.table(), it.column()), it.value());
        }
        return filter instanceof RowFilter.NotIn it
                ? new RowFilter.NotIn(it.subclasses().stream().map(this::live).toList())
                : filter;
    }

    private AttributeMapping live(AttributeMapping it) {
        return new AttributeMapping(
                it.path(),
                it.type(),
                table(it.table()),
                column(it.table(), it.column()),
                it.key(),
                it.generated(),
                it.large(),
                it.collection(),
                it.codec());
    }

    private CollectionMapping live(CollectionMapping it, EntityMapping owner) {
        return new CollectionMapping(
                it.path(),
                table(it.table()),
                columns(it.table(), it.own()),
                referenced(List.of(owner), it.ownReferenced()));
    }

    private AssociationMapping live(AssociationMapping it, EntityMapping owner) {
        return new AssociationMapping(
                it.path(),
                it.kind(),
                it.targets(),
                it.inverse(),
                it.mappedBy(),
                table(it.table()),
                columns(it.table(), it.own()),
                referenced(List.of(owner), it.ownReferenced()),
                columns(it.table(), it.target()),
                referenced(targets(it.targets()), it.targetReferenced()));
    }

    private List<EntityMapping> targets(Set<String> names) {
        List<EntityMapping> targets = new ArrayList<>();
        names.stream().filter(mapped::containsKey).forEach(name -> targets.add(mapped.get(name)));
        return targets;
    }

    private String table(String name) {
        return schema.table(name).map(Schema.Table::name).orElse(name);
    }

    private String column(String table, String name) {
        return schema.column(table, name).map(Column::name).orElse(name);
    }

    private List<String> columns(String table, List<String> names) {
        return names.stream().map(name -> column(table, name)).toList();
    }

    /** Columns of whichever of the entities' tables has them. */
    private List<String> referenced(List<EntityMapping> entities, List<String> names) {
        return names.stream()
                .map(name -> entities.stream()
                        .flatMap(entity -> entity.tables().stream())
                        .flatMap(table -> schema.column(table.name(), name).stream())
                        .map(Column::name)
                        .findFirst()
                        .orElse(name))
                .toList();
    }
}
