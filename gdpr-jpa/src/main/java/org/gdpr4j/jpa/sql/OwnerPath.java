package org.gdpr4j.jpa.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.Path;
import org.gdpr4j.condition.Always;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.jpa.mapping.AssociationMapping;
import org.gdpr4j.problem.GdprException;

/** One way from a record to the persons who own it, by keys, as nested selects. Immutable. */
final class OwnerPath {

    private final MappedRecords records;
    private final Links links;
    private final List<Path.Step> steps;

    private OwnerPath(MappedRecords records, List<Path.Step> steps) {
        this.records = records;
        this.links = new Links(records);
        this.steps = steps;
    }

    /**
     * The way, if a statement can go it.
     *
     * @param what how a message calls what goes it
     */
    static OwnerPath of(MappedRecords records, Path path, String what) {
        boolean byValue = path.steps().stream().anyMatch(step -> step.link().kind() == LinkKind.BY_VALUE);
        if (byValue || path.recursive()) {
            throw new GdprException(what + " leads to the person "
                    + (byValue ? "by value" : "through a tree of any depth")
                    + ", over '" + path.record() + "."
                    + path.steps().get(0).link().name()
                    + "'. Name another link, one that goes by keys, with via(link).");
        }
        return new OwnerPath(records, path.steps());
    }

    /** The records whose owner links it follows, the first being where it starts. */
    MappedRecord start() {
        return records.get(steps.get(0).record());
    }

    /**
     * A SELECT of the keys of those who own a row that meets the condition; none of them null.
     *
     * @param narrowed what more must hold of the columns that hold those keys
     */
    Sql owners(Condition condition, Function<List<Ref>, Sql> narrowed) {
        Sql reached = Sql.never();
        for (int i = 0; i < steps.size(); i++) {
            Link link = steps.get(i).link();
            MappedRecord record = records.get(steps.get(i).record());
            Scope scope = record.joined();
            Conditions conditions = new Conditions(new RecordLeaves(record, scope));
            List<Sql> where = new ArrayList<>();
            where.add(
                    i == 0
                            ? conditions.render(condition)
                            : Sql.of(Ref.tuple(record.key(scope)) + " IN (")
                                    .add(reached)
                                    .add(")"));
            if (!(link.condition() instanceof Always)) {
                where.add(conditions.render(link.condition()));
            }
            Sql filter = record.filter(scope);
            if (filter != null) {
                where.add(filter);
            }
            boolean last = i == steps.size() - 1;
            reached = targets(record, link, Sql.joined(where, " AND "), last ? narrowed : key -> Sql.of("1 = 1"));
        }
        return reached;
    }

    private Sql targets(MappedRecord record, Link link, Sql where, Function<List<Ref>, Sql> narrowed) {
        AssociationMapping association = record.association(link.name());
        if (Links.inRow(record, association)) {
            Pointer to = links.toOne(record, association, record.joined());
            return select(to.key("p"), record.from() + to.join("JOIN", "p"), where, narrowed);
        }
        Database database = record.database();
        String holder = record.holder(association.ownReferenced())
                .orElseThrow(() -> new GdprException("The link '" + association.path() + "' of record '"
                        + record.mapping().name() + "' is stored in a way that is not covered."))
                .name();
        List<Ref> own = database.refs("l", association.table(), association.own());
        Sql there = Sql.of(Ref.tuple(own) + " IN (SELECT "
                        + Ref.list(MappedRecord.refs(record.joined(), holder, association.ownReferenced())) + " FROM "
                        + record.from() + " WHERE ")
                .add(where)
                .add(")");
        Pointer to = links.onward(record, association, "l");
        String from = database.table(association.table()) + " l" + to.join("JOIN", "p");
        return select(to.key("p"), from, there, narrowed);
    }

    private static Sql select(List<Ref> key, String from, Sql where, Function<List<Ref>, Sql> narrowed) {
        Sql sql = Sql.of("SELECT " + Ref.list(key) + " FROM " + from + " WHERE ")
                .add(where)
                .add(" AND ")
                .add(narrowed.apply(key));
        key.forEach(column -> sql.add(" AND " + column.sql() + " IS NOT NULL"));
        return sql;
    }
}
