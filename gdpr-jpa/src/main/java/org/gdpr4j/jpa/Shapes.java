package org.gdpr4j.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gdpr4j.catalog.AssociationShape;
import org.gdpr4j.catalog.AttributeShape;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.RecordShape;
import org.gdpr4j.catalog.Schema.Column;
import org.gdpr4j.catalog.Trait;
import org.gdpr4j.jpa.mapping.AssociationMapping;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.jpa.mapping.Bookkeeping;
import org.gdpr4j.jpa.mapping.EntityMapping;
import org.gdpr4j.jpa.mapping.RowFilter;
import org.gdpr4j.jpa.mapping.TableMapping;
import org.gdpr4j.jpa.schema.LiveSchema;

/** Makes the catalog's shapes out of mappings in the live schema's names. */
final class Shapes {

    private final LiveSchema schema;
    private final Declarations declarations;
    private final Set<Bookkeeping> bookkeeping;
    private final Set<String> empty;

    /** @param empty the tables that should have no row and have none */
    Shapes(LiveSchema schema, Declarations declarations, Set<Bookkeeping> bookkeeping, Set<String> empty) {
        this.schema = schema;
        this.declarations = declarations;
        this.bookkeeping = bookkeeping;
        this.empty = empty;
    }

    RecordShape shape(EntityMapping mapping) {
        return new RecordShape(
                mapping.name(),
                mapping.type(),
                mapping.attributes().stream().map(it -> attribute(it, mapping)).toList(),
                mapping.associations().stream()
                        .map(it -> association(it, mapping))
                        .toList(),
                mapping.tables().stream().map(TableMapping::name).toList(),
                List.copyOf(supporting(mapping)),
                mapping.uncovered().stream()
                        .map(it -> new RecordShape.Uncovered(it.path(), it.reason()))
                        .toList());
    }

    private AttributeShape attribute(AttributeMapping it, EntityMapping mapping) {
        return new AttributeShape(
                it.path(),
                it.type(),
                it.collection(),
                traits(it, mapping),
                List.of(column(it.table(), it.column())),
                declarations.of(mapping.type(), it.path()));
    }

    private static Set<Trait> traits(AttributeMapping it, EntityMapping mapping) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        add(traits, Trait.KEY, it.key());
        add(traits, Trait.GENERATED, it.generated());
        add(traits, Trait.VERSION, it.path().equals(mapping.version()));
        add(traits, Trait.CONVERTED, it.codec() != AttributeMapping.Codec.NONE);
        add(traits, Trait.LARGE, it.large());
        add(traits, Trait.LINK, mapping.associations().stream().anyMatch(link -> holds(link, it)));
        return traits;
    }

    private static void add(Set<Trait> traits, Trait trait, boolean present) {
        if (present) {
            traits.add(trait);
        }
    }

    /** Whether the attribute's column is one of the link's, in the same row. */
    private static boolean holds(AssociationMapping link, AttributeMapping it) {
        return (link.kind() == LinkKind.TO_ONE || it.collection() != null)
                && link.table().equals(it.table())
                && link.target().contains(it.column());
    }

    private AssociationShape association(AssociationMapping it, EntityMapping mapping) {
        List<String> columns = it.kind() == LinkKind.TO_MANY ? it.own() : it.target();
        return new AssociationShape(
                it.path(),
                it.kind(),
                it.targets(),
                it.inverse(),
                it.mappedBy(),
                columns.stream().map(column -> column(it.table(), column)).toList(),
                declarations.of(mapping.type(), it.path()));
    }

    private Set<Column> supporting(EntityMapping mapping) {
        Set<Column> columns = new LinkedHashSet<>();
        List<String> touched = new ArrayList<>();
        if (mapping.filter() instanceof RowFilter.Discriminator filter) {
            columns.add(column(filter.table(), filter.column()));
        }
        for (TableMapping table : mapping.tables()) {
            touched.add(table.name());
            if (!table.equals(mapping.root())) {
                addAll(columns, table.name(), table.keyColumns());
            }
        }
        mapping.collections().forEach(collection -> {
            touched.add(collection.table());
            addAll(columns, collection.table(), collection.own());
        });
        mapping.associations().forEach(link -> {
            touched.add(link.table());
            if (link.kind() == LinkKind.JOIN_TABLE) {
                addAll(columns, link.table(), link.own());
            }
        });
        bookkeeping.stream()
                .flatMap(kept -> schema.column(kept.table(), kept.column()).stream())
                .filter(column -> touched.contains(column.table()))
                .forEach(columns::add);
        // One that somebody put a row into is not the mapping's any more, and is told as a table that nobody maps.
        mapping.rowless().stream()
                .filter(empty::contains)
                .flatMap(table -> schema.table(table).stream())
                .forEach(table -> columns.addAll(table.columns()));
        return columns;
    }

    private void addAll(Set<Column> columns, String table, Collection<String> names) {
        names.forEach(name -> columns.add(column(table, name)));
    }

    /** The live column; one that is not there is told as a column that holds anything. */
    private Column column(String table, String name) {
        return schema.column(table, name).orElseGet(() -> new Column(table, name, Column.Kind.OTHER, true, 0, false));
    }
}
