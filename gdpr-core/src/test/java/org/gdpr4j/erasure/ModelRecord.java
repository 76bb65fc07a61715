package org.gdpr4j.erasure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gdpr4j.catalog.AssociationShape;
import org.gdpr4j.catalog.AttributeShape;
import org.gdpr4j.catalog.DeclaredAt;
import org.gdpr4j.catalog.FieldDeclaration;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.RecordShape;
import org.gdpr4j.catalog.Schema;
import org.gdpr4j.catalog.Schema.Column;
import org.gdpr4j.catalog.Trait;
import org.gdpr4j.catalog.TypeDeclaration;

/** One record of a {@link Model}. Columns accept null unless {@code required} stands before them. */
final class ModelRecord {

    private final String name;
    private final Class<?> type;
    private final List<AttributeShape> attributes = new ArrayList<>();
    private final List<AssociationShape> associations = new ArrayList<>();
    private final List<Schema.ForeignKey> foreignKeys = new ArrayList<>();
    private final List<UnaryOperator<TypeDeclaration>> said = new ArrayList<>();
    private final Map<String, UnaryOperator<FieldDeclaration>> members = new LinkedHashMap<>();
    private boolean nullable = true;
    private boolean unique;
    private long length;

    ModelRecord(String name, Class<?> type) {
        this.name = name;
        this.type = type;
    }

    ModelRecord key(String path, Class<?> of) {
        nullable = false;
        return attribute(path, of, null, Set.of(Trait.KEY, Trait.GENERATED), Model.nothing());
    }

    /** A key that the application gives, and what it declares of it. */
    ModelRecord naturalKey(String path, Class<?> of, UnaryOperator<FieldDeclaration> what) {
        nullable = false;
        return attribute(path, of, null, Set.of(Trait.KEY), what);
    }

    ModelRecord version() {
        return attribute("version", Long.class, null, Set.of(Trait.VERSION), it -> it.notPersonal(""));
    }

    /** The next column or foreign key is NOT NULL. */
    ModelRecord required() {
        nullable = false;
        return this;
    }

    /** The next column is unique. */
    ModelRecord unique() {
        unique = true;
        return this;
    }

    /** The next column holds so many characters. */
    ModelRecord length(long characters) {
        length = characters;
        return this;
    }

    ModelRecord field(String path, Class<?> of, UnaryOperator<FieldDeclaration> what) {
        return attribute(path, of, null, Set.of(), what);
    }

    ModelRecord text(String path, UnaryOperator<FieldDeclaration> what) {
        return field(path, String.class, what);
    }

    /** A field of the elements of a collection; of basic elements when the paths are the same. */
    ModelRecord element(String collection, String path, Class<?> of, UnaryOperator<FieldDeclaration> what) {
        return attribute(path, of, collection, Set.of(), what);
    }

    ModelRecord toOne(String link, String target, UnaryOperator<FieldDeclaration> what) {
        Column column = column(name, link + "_id", Long.class);
        foreignKeys.add(new Schema.ForeignKey(
                name + "_" + link, List.of(column.name()), target, List.of("id"), column.nullable(), false));
        return association(link, LinkKind.TO_ONE, target, null, false, List.of(column), what);
    }

    /** The other side of a to-one link of the target. */
    ModelRecord toMany(String link, String target, String inverse, UnaryOperator<FieldDeclaration> what) {
        Column column = column(target, inverse + "_id", Long.class);
        return association(link, LinkKind.TO_MANY, target, inverse, true, List.of(column), what);
    }

    ModelRecord joinTable(String link, String target, UnaryOperator<FieldDeclaration> what) {
        Column column = column(name + "_" + link, "to_id", Long.class);
        return association(link, LinkKind.JOIN_TABLE, target, null, false, List.of(column), what);
    }

    /** The other side of a join table of the target. */
    ModelRecord joined(String link, String target, String inverse, UnaryOperator<FieldDeclaration> what) {
        Column column = column(target + "_" + inverse, "from_id", Long.class);
        return association(link, LinkKind.JOIN_TABLE, target, inverse, true, List.of(column), what);
    }

    ModelRecord says(UnaryOperator<TypeDeclaration> what) {
        said.add(what);
        return this;
    }

    private ModelRecord attribute(
            String path, Class<?> of, String collection, Set<Trait> traits, UnaryOperator<FieldDeclaration> what) {
        Column column = column(collection == null ? name : name + "_" + collection, path, of);
        attributes.add(new AttributeShape(path, of, collection, traits, List.of(column), List.of(declaredAt(path))));
        members.put(path, what);
        return this;
    }

    private ModelRecord association(
            String link,
            LinkKind kind,
            String target,
            String inverse,
            boolean mappedBy,
            List<Column> columns,
            UnaryOperator<FieldDeclaration> what) {
        associations.add(new AssociationShape(
                link, kind, Set.of(target), inverse, mappedBy, columns, List.of(declaredAt(link))));
        members.put(link, what);
        return this;
    }

    private Column column(String table, String column, Class<?> of) {
        Column.Kind kind = of == String.class
                ? Column.Kind.TEXT
                : of == byte[].class
                        ? Column.Kind.BYTES
                        : Number.class.isAssignableFrom(of) ? Column.Kind.NUMBER : Column.Kind.TEMPORAL;
        Column made = new Column(table, column, kind, nullable, length, unique);
        nullable = true;
        unique = false;
        length = 0;
        return made;
    }

    private DeclaredAt declaredAt(String member) {
        return new DeclaredAt(type, member, List.of());
    }

    Class<?> type() {
        return type;
    }

    RecordShape shape() {
        return new RecordShape(name, type, attributes, associations, List.of(name), List.of(), List.of());
    }

    Schema.Table table() {
        List<Column> columns = new ArrayList<>();
        attributes.stream().filter(it -> it.collection() == null).forEach(it -> columns.addAll(it.columns()));
        List<String> key = attributes.stream()
                .filter(it -> it.traits().contains(Trait.KEY))
                .map(AttributeShape::path)
                .toList();
        List<List<String>> indexes =
                foreignKeys.stream().map(Schema.ForeignKey::columns).toList();
        return new Schema.Table(name, columns, key, indexes, foreignKeys);
    }

    UnaryOperator<TypeDeclaration> said() {
        return declaration -> {
            said.forEach(it -> it.apply(declaration));
            members.forEach(declaration::field);
            return declaration;
        };
    }
}
