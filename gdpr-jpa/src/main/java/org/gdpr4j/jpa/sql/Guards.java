package org.gdpr4j.jpa.sql;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gdpr4j.condition.Always;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.source.Guard;
import org.gdpr4j.source.Guard.Way;

/** Renders what must still hold of a row when it is changed. Immutable. */
final class Guards {

    private final Links links;

    Guards(Links links) {
        this.links = links;
    }

    /** A guard that holds for every row gives {@code 1 = 1}. */
    Sql render(MappedRecord record, Guard guard, Scope scope) {
        if (guard.ways().isEmpty()) {
            return Sql.of("1 = 1");
        }
        List<Sql> ways =
                guard.ways().stream().map(way -> way(record, way, scope)).toList();
        return Sql.of("(").add(Sql.joined(ways, " OR ")).add(")");
    }

    /** The record's tables that the guard looks into. */
    Set<String> tables(MappedRecord record, Guard guard) {
        Set<String> tables = new HashSet<>();
        Scope joined = record.joined();
        render(record, guard, (table, column) -> {
            tables.add(table);
            return joined.column(table, column);
        });
        return tables;
    }

    private Sql way(MappedRecord record, Way way, Scope scope) {
        RecordLeaves leaves = new RecordLeaves(record, scope);
        Conditions conditions = new Conditions(leaves);
        Sql reached;
        boolean always;
        if (way instanceof Way.To to) {
            reached = links.reaches(record, record.association(to.link().name()), to.targets(), scope);
            always = to.condition() instanceof Always;
            return always ? reached : both(reached, conditions.render(to.condition()));
        }
        Way.Holds holds = (Way.Holds) way;
        reached = holds(record, holds, leaves);
        always = holds.condition() instanceof Always;
        return always ? reached : both(reached, conditions.render(holds.condition()));
    }

    private static Sql holds(MappedRecord record, Way.Holds holds, RecordLeaves leaves) {
        if (holds.texts().isEmpty()) {
            return Sql.never();
        }
        AttributeMapping attribute = record.attribute(holds.link().name());
        List<Sql> texts = holds.texts().stream()
                .map(text -> leaves.holds(attribute, text))
                .toList();
        return Sql.of("(").add(Sql.joined(texts, " OR ")).add(")");
    }

    private static Sql both(Sql one, Sql other) {
        return Sql.of("(").add(one).add(" AND ").add(other).add(")");
    }
}
