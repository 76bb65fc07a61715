package org.gdpr4j.jpa.sql;

import java.util.List;
import org.gdpr4j.condition.Always;
import org.gdpr4j.condition.And;
import org.gdpr4j.condition.Comparison;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.condition.Exists;
import org.gdpr4j.condition.IsNull;
import org.gdpr4j.condition.Membership;
import org.gdpr4j.condition.Never;
import org.gdpr4j.condition.Not;
import org.gdpr4j.condition.Or;
import org.gdpr4j.condition.Prefix;

/** Renders a condition so that the database says of a row what the condition says of it in memory. */
final class Conditions {

    static final String EQUAL = " = ";

    private final Leaves leaves;

    Conditions(Leaves leaves) {
        this.leaves = leaves;
    }

    /** What a test of one field becomes; it depends on whose fields they are. */
    interface Leaves {

        Sql isNull(String field);

        /** The operator stands as SQL writes it, with blanks around it. */
        Sql compared(String field, String operator, Object value);

        Sql startsWith(String field, String prefix);

        Sql exists(Exists exists);
    }

    Sql render(Condition condition) {
        if (condition instanceof Always) {
            return Sql.of("1 = 1");
        }
        if (condition instanceof Never) {
            return Sql.never();
        }
        if (condition instanceof And and) {
            return joined(and.operands(), " AND ");
        }
        if (condition instanceof Or or) {
            return joined(or.operands(), " OR ");
        }
        if (condition instanceof Not not) {
            return Sql.of("NOT (").add(render(not.operand())).add(")");
        }
        return leaf(condition);
    }

    private Sql leaf(Condition condition) {
        if (condition instanceof IsNull isNull) {
            return leaves.isNull(isNull.field());
        }
        if (condition instanceof Comparison test) {
            return leaves.compared(test.field(), " " + test.operator().symbol() + " ", test.value());
        }
        if (condition instanceof Membership membership) {
            return Sql.of("(")
                    .add(Sql.joined(
                            membership.values().stream()
                                    .map(value -> leaves.compared(membership.field(), EQUAL, value))
                                    .toList(),
                            " OR "))
                    .add(")");
        }
        if (condition instanceof Exists exists) {
            return leaves.exists(exists);
        }
        Prefix prefix = (Prefix) condition;
        return leaves.startsWith(prefix.field(), prefix.prefix());
    }

    private Sql joined(List<Condition> operands, String operator) {
        return Sql.of("(")
                .add(Sql.joined(operands.stream().map(this::render).toList(), operator))
                .add(")");
    }

    /** The text, which is compared by code point already, begins with these characters. */
    static Sql like(String text, String prefix) {
        String pattern = prefix.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return Sql.of(text + " LIKE ")
                .bound("?", Param.of(pattern, ColumnType.TEXT))
                .add(" ESCAPE '!'");
    }
}
