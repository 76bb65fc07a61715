package org.gdpr4j.test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gdpr4j.catalog.AssociationShape;
import org.gdpr4j.catalog.AttributeShape;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Declarations;
import org.gdpr4j.catalog.DeclaredAt;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.RecordShape;
import org.gdpr4j.catalog.Schema;
import org.gdpr4j.catalog.Schema.Column;
import org.gdpr4j.catalog.Structure;
import org.gdpr4j.catalog.Trait;
import org.gdpr4j.source.ErasingSource;
import org.gdpr4j.source.InMemorySource;
import org.gdpr4j.source.Key;
import org.gdpr4j.subject.IdentifierType;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.gdpr4j.transaction.Transactions;

class InMemorySourceTest extends PersonalDataSourceContract {

    static final class Person {}

    static final class Note {}

    private final NoteBook book = new InMemory();

    @Override
    protected NoteBook book() {
        return book;
    }

    private static final class InMemory implements NoteBook {

        private final Catalog catalog = Catalog.of(InMemorySourceTest::structure, declarations());
        private final InMemorySource source = new InMemorySource(catalog);
        private final Transactions transactions = new InMemoryTransactions(List.of(source));

        @Override
        public Catalog catalog() {
            return catalog;
        }

        @Override
        public ErasingSource source() {
            return source;
        }

        @Override
        public Transactions transactions() {
            return transactions;
        }

        @Override
        public Key person(long id, String name, String email) {
            Map<String, Object> values = new HashMap<>(Map.of("id", id));
            values.put("name", name);
            values.put("email", email);
            return source.add("Person", values);
        }

        @Override
        public Key note(
                long id,
                String title,
                Map<String, String> values,
                Key owner,
                Key parent,
                List<Key> readers,
                List<String> tags) {
            Map<String, Object> all = new HashMap<>(values);
            all.putAll(Map.of("id", id, "title", title, "version", 0L));
            Map<String, Key> links = new HashMap<>();
            links.put("owner", owner);
            links.put("parent", parent);
            links.values().removeIf(target -> target == null);
            Key key = source.add("Note", all, links);
            readers.forEach(reader -> source.join("Note", "readers", key, reader));
            tags.forEach(tag -> source.element("Note", "tags", key, Map.of("tags", tag)));
            return key;
        }

        @Override
        public long version(Key note) {
            return source.rows("Note").stream()
                    .filter(row -> row.key().equals(note))
                    .mapToLong(row -> (Long) row.values().get("version"))
                    .sum();
        }
    }

    private static Structure structure() {
        RecordShape person = new RecordShape(
                "Person",
                Person.class,
                List.of(key(Person.class), text(Person.class, "name", true), text(Person.class, "email", true)),
                List.of(
                        link(Person.class, "notes", LinkKind.TO_MANY, "Note", "owner", "Note"),
                        link(Person.class, "read", LinkKind.JOIN_TABLE, "Note", "readers", "Note_readers")),
                List.of("Person"),
                List.of(),
                List.of());
        List<AttributeShape> fields = new ArrayList<>(List.of(key(Note.class), text(Note.class, "title", false)));
        List.of("text", "state", "address").forEach(path -> fields.add(text(Note.class, path, true)));
        fields.add(field(Note.class, "version", Long.class, null, Set.of(Trait.VERSION), true));
        fields.add(field(Note.class, "tags", String.class, "tags", Set.of(), false));
        RecordShape note = new RecordShape(
                "Note",
                Note.class,
                fields,
                List.of(
                        link(Note.class, "owner", LinkKind.TO_ONE, "Person", null, "Note"),
                        link(Note.class, "parent", LinkKind.TO_ONE, "Note", null, "Note"),
                        link(Note.class, "readers", LinkKind.JOIN_TABLE, "Person", null, "Note_readers")),
                List.of("Note"),
                List.of(),
                List.of());
        return new Structure(List.of(person, note), new Schema(List.of()));
    }

    private static Declarations declarations() {
        return Declarations.builder()
                .on(
                        Person.class,
                        it -> it.dataSubject("person")
                                .field("name", name -> name.personal("identity.name"))
                                .field(
                                        "email",
                                        email -> email.personal("contact.email").identifies(IdentifierType.EMAIL)))
                .on(
                        Note.class,
                        it -> it.field("title", title -> title.personal("communication"))
                                .field("text", text -> text.personal("communication"))
                                .field("tags", tags -> tags.personal("communication"))
                                .field("state", state -> state.notPersonal(""))
                                .field("owner", owner -> owner.ownedBy().when("state = 'open'"))
                                .field("parent", parent -> parent.ownedBy())
                                .field("readers", readers -> readers.accessedBy())
                                .field(
                                        "address",
                                        address -> address.personal("contact.email")
                                                .ownedBy()
                                                .by(IdentifierType.EMAIL, "person")))
                .build();
    }

    private static AttributeShape key(Class<?> type) {
        return field(type, "id", Long.class, null, Set.of(Trait.KEY, Trait.GENERATED), false);
    }

    private static AttributeShape text(Class<?> type, String path, boolean nullable) {
        return field(type, path, String.class, null, Set.of(), nullable);
    }

    private static AttributeShape field(
            Class<?> type, String path, Class<?> of, String collection, Set<Trait> traits, boolean nullable) {
        Column.Kind kind = of == String.class ? Column.Kind.TEXT : Column.Kind.NUMBER;
        Column column = new Column(type.getSimpleName(), path, kind, nullable, 0, false);
        return new AttributeShape(
                path, of, collection, traits, List.of(column), List.of(new DeclaredAt(type, path, List.of())));
    }

    private static AssociationShape link(
            Class<?> type, String path, LinkKind kind, String target, String inverse, String table) {
        Column column = new Column(table, path + "_id", Column.Kind.NUMBER, true, 0, false);
        return new AssociationShape(
                path,
                kind,
                Set.of(target),
                inverse,
                inverse != null,
                List.of(column),
                List.of(new DeclaredAt(type, path, List.of())));
    }
}
