package org.gdpr4j.condition;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds when at least one operand holds. Evaluation stops at the first that is true.
 *
 * @param operands at least two; none of them Or, Always or Never
 */
public record Or(List<Condition> operands) implements Condition {

    /** Refuses what {@link Condition#any(Collection)} would simplify. */
    public Or {
        operands = List.copyOf(operands);
        Operands.check(operands, Or.class, "Condition.any(…)");
    }

    static Condition of(Collection<? extends Condition> conditions) {
        if (conditions.stream().anyMatch(Always.class::isInstance)) {
            return new Always();
        }
        List<Condition> operands = conditions.stream()
                .filter(condition -> !(condition instanceof Never))
                .<Condition>flatMap(
                        condition -> condition instanceof Or or ? or.operands.stream() : Stream.of(condition))
                .toList();
        return switch (operands.size()) {
            case 0 -> new Never();
            case 1 -> operands.get(0);
            default -> new Or(operands);
        };
    }

    @Override
    public Truth evaluate(Values row) {
        Truth result = Truth.FALSE;
        for (Condition operand : operands) {
            result = result.or(operand.evaluate(row));
            if (result == Truth.TRUE) {
                return result;
            }
        }
        return result;
    }

    @Override
    public Set<String> fields() {
        return Operands.fields(operands);
    }

    @Override
    public String toText() {
        return Operands.join(operands, " or ", Condition::toText);
    }

    @Override
    public String toString() {
        return Operands.join(operands, " or ", Condition::toString);
    }
}
