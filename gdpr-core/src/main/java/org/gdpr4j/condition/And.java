package org.gdpr4j.condition;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds when all operands hold. Evaluation stops at the first that is false.
 *
 * @param operands at least two; none of them And, Always or Never
 */
public record And(List<Condition> operands) implements Condition {

    /** Refuses what {@link Condition#all(Collection)} would simplify. */
    public And {
        operands = List.copyOf(operands);
        Operands.check(operands, And.class, "Condition.all(…)");
    }

    static Condition of(Collection<? extends Condition> conditions) {
        if (conditions.stream().anyMatch(Never.class::isInstance)) {
            return new Never();
        }
        List<Condition> operands = conditions.stream()
                .filter(condition -> !(condition instanceof Always))
                .<Condition>flatMap(
                        condition -> condition instanceof And and ? and.operands.stream() : Stream.of(condition))
                .toList();
        return switch (operands.size()) {
            case 0 -> new Always();
            case 1 -> operands.get(0);
            default -> new And(operands);
        };
    }

    @Override
    public Truth evaluate(Values row) {
        Truth result = Truth.TRUE;
        for (Condition operand : operands) {
            result = result.and(operand.evaluate(row));
            if (result == Truth.FALSE) {
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
        return Operands.join(operands, " and ", Condition::toText);
    }

    @Override
    public String toString() {
        return Operands.join(operands, " and ", Condition::toString);
    }
}
