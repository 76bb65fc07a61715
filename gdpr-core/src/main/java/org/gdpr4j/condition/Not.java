package org.gdpr4j.condition;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Holds when the operand is false; unknown stays unknown.
 *
 * @param operand not itself Not, Always or Never
 */
public record Not(Condition operand) implements Condition {

    /** Refuses what {@link Condition#not(Condition)} would simplify. */
    public Not {
        Operands.checkPart(operand, Not.class, "Condition.not(…)");
    }

    static Condition of(Condition condition) {
        if (condition instanceof Not not) {
            return not.operand;
        }
        if (condition instanceof Always) {
            return new Never();
        }
        return condition instanceof Never ? new Always() : new Not(condition);
    }

    @Override
    public Truth evaluate(Values row) {
        return operand.evaluate(row).not();
    }

    @Override
    public Set<String> fields() {
        return operand.fields();
    }

    @Override
    public String toText() {
        return text(Condition::toText);
    }

    @Override
    public String toString() {
        return text(Condition::toString);
    }

    private String text(Function<Condition, String> write) {
        return operand instanceof IsNull isNull
                ? isNull.field() + " is not null"
                : "not " + Operands.join(List.of(operand), "", write);
    }
}
