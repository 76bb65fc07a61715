package org.gdpr4j.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One record of the host application with everything that was declared of it. Immutable.
 *
 * @param name the entity's persistent name
 * @param subject the kind of data subject that each row is, or null
 * @param controller the id of the controller whose record it is
 * @param tables the tables that hold its rows, the one with the primary key first
 * @param fields its fields, by path
 * @param links its links, by name
 * @param retention the floors under it
 * @param whenErased what happens when nobody is left whose it is
 */
public record RecordType(
        String name,
        @Nullable String subject,
        String controller,
        List<String> tables,
        List<Field> fields,
        List<Link> links,
        List<RetentionRule> retention,
        RecordStrategy whenErased) {

    public RecordType {
        tables = List.copyOf(tables);
        fields = List.copyOf(fields);
        links = List.copyOf(links);
        retention = List.copyOf(retention);
    }

    public Optional<Field> field(String path) {
        return fields.stream().filter(field -> field.path().equals(path)).findFirst();
    }

    public Optional<Link> link(String linkName) {
        return links.stream().filter(link -> link.name().equals(linkName)).findFirst();
    }

    /** The links through which the record belongs to somebody. */
    public List<Link> owners() {
        return links.stream().filter(link -> link.role() == Role.OWNER).toList();
    }

    /** The fields of the primary key. */
    public List<Field> key() {
        return fields.stream().filter(field -> field.is(Trait.KEY)).toList();
    }

    /** Whether the key itself tells who somebody is, so that it may not be written down in the clear. */
    public boolean personalKey() {
        return key().stream().anyMatch(Field::personal);
    }

    public List<Field> personalFields() {
        return fields.stream().filter(Field::personal).toList();
    }
}
