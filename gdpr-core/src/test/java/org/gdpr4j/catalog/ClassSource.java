package org.gdpr4j.catalog;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gdpr4j.catalog.Schema.Column;

/**
 * Reads plain classes as if they were mapped, each to a table of its name: {@code id} is a generated key, {@code version}
 * the version, a field of another of the classes a foreign key.
 */
public final class ClassSource implements CatalogSource {

    private final Set<Class<?>> types;
    private final UnaryOperator<Schema> schema;

    private ClassSource(Set<Class<?>> types, UnaryOperator<Schema> schema) {
        this.types = types;
        this.schema = schema;
    }

    public static ClassSource of(Class<?>... types) {
        return new ClassSource(new LinkedHashSet<>(Arrays.asList(types)), UnaryOperator.identity());
    }

    /** The live schema differs from what is mapped. */
    public ClassSource but(UnaryOperator<Schema> change) {
        return new ClassSource(types, change);
    }

    @Override
    public Structure read() {
        List<RecordShape> shapes = types.stream().map(this::shape).toList();
        return new Structure(
                shapes, schema.apply(new Schema(shapes.stream().map(this::table).toList())));
    }

    private RecordShape shape(Class<?> type) {
        List<AttributeShape> attributes = new ArrayList<>();
        List<AssociationShape> associations = new ArrayList<>();
        List<RecordShape.Uncovered> uncovered = new ArrayList<>();
        String table = table(type);
        for (Class<?> here = type; here != Object.class; here = here.getSuperclass()) {
            read(here, "", table, List.of(), attributes, associations, uncovered);
        }
        return new RecordShape(
                type.getSimpleName(), type, attributes, associations, List.of(table), List.of(), uncovered);
    }

    private void read(
            Class<?> type,
            String prefix,
            String table,
            List<DeclaredAt> outer,
            List<AttributeShape> attributes,
            List<AssociationShape> associations,
            List<RecordShape.Uncovered> uncovered) {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) {
                continue;
            }
            List<DeclaredAt> places = new ArrayList<>();
            places.add(new DeclaredAt(type, field.getName(), List.of(field)));
            places.addAll(outer);
            String path = prefix + field.getName();
            if (field.isAnnotationPresent(Mapped.Uncovered.class)) {
                uncovered.add(new RecordShape.Uncovered(
                        path, field.getAnnotation(Mapped.Uncovered.class).value()));
            } else if (field.getType().isAnnotationPresent(Mapped.Inside.class)) {
                read(field.getType(), path + ".", table, places, attributes, associations, uncovered);
            } else if (!targets(element(field)).isEmpty()) {
                associations.add(association(field, path, table, places));
            } else {
                attributes.add(attribute(field, path, table, places));
            }
        }
    }

    private AttributeShape attribute(Field field, String path, String table, List<DeclaredAt> places) {
        EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
        Mapped.Col col = field.getAnnotation(Mapped.Col.class);
        if (path.equals("id")) {
            traits.addAll(Set.of(Trait.KEY, Trait.GENERATED));
        } else if (path.equals("version")) {
            traits.add(Trait.VERSION);
        } else if (col != null && col.key()) {
            traits.add(Trait.KEY);
        }
        boolean many = Collection.class.isAssignableFrom(field.getType());
        Column column = column(field, many ? table + "_" + path : table, path.replace('.', '_'), element(field));
        return new AttributeShape(path, element(field), many ? path : null, traits, List.of(column), places);
    }

    private AssociationShape association(Field field, String path, String table, List<DeclaredAt> places) {
        Mapped.Inverse inverse = field.getAnnotation(Mapped.Inverse.class);
        boolean joined = field.isAnnotationPresent(Mapped.Joined.class);
        LinkKind kind = joined
                ? LinkKind.JOIN_TABLE
                : Collection.class.isAssignableFrom(field.getType()) ? LinkKind.TO_MANY : LinkKind.TO_ONE;
        String holder = joined ? table + "_" + path : kind == LinkKind.TO_MANY ? table(element(field)) : table;
        return new AssociationShape(
                path,
                kind,
                targets(element(field)),
                inverse == null ? null : inverse.value(),
                inverse != null,
                List.of(column(field, holder, path.replace('.', '_') + "_id", UUID.class)),
                places);
    }

    private static Column column(Field field, String table, String name, Class<?> type) {
        Mapped.Col col = field.getAnnotation(Mapped.Col.class);
        boolean key = field.getName().equals("id");
        Column.Kind kind = type == UUID.class
                ? Column.Kind.UUID
                : type == String.class
                        ? Column.Kind.TEXT
                        : Number.class.isAssignableFrom(type)
                                ? Column.Kind.NUMBER
                                : Temporal.class.isAssignableFrom(type) ? Column.Kind.TEMPORAL : Column.Kind.OTHER;
        return new Column(
                table,
                name,
                kind,
                !key && (col == null || col.nullable()),
                kind != Column.Kind.TEXT ? 0 : col == null ? 255 : col.length(),
                key || (col != null && col.unique()));
    }

    private Schema.Table table(RecordShape shape) {
        String name = shape.tables().get(0);
        List<Column> columns = Stream.concat(
                        shape.attributes().stream().flatMap(it -> it.columns().stream()),
                        shape.associations().stream().flatMap(it -> it.columns().stream()))
                .filter(it -> it.table().equals(name))
                .toList();
        List<List<String>> indexes = new ArrayList<>(List.of(List.of("id")));
        Stream.concat(
                        shape.attributes().stream().flatMap(it -> it.declaredAt().stream()),
                        shape.associations().stream().flatMap(it -> it.declaredAt().stream()))
                .flatMap(it -> it.elements().stream())
                .map(Field.class::cast)
                .filter(it -> it.getAnnotation(Mapped.Col.class) == null
                        || it.getAnnotation(Mapped.Col.class).indexed())
                .forEach(it -> indexes.addAll(List.of(List.of(it.getName()), List.of(it.getName() + "_id"))));
        return new Schema.Table(name, columns, List.of("id"), indexes, List.of());
    }

    private static String table(Class<?> type) {
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private Set<String> targets(Class<?> type) {
        return types.stream()
                .filter(type::isAssignableFrom)
                .filter(it -> type != Object.class && type != BigDecimal.class)
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static Class<?> element(Field field) {
        return field.getGenericType() instanceof ParameterizedType generic
                ? (Class<?>) generic.getActualTypeArguments()[0]
                : field.getType();
    }
}
