package org.gdpr4j.condition;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What And, Or, Not and Exists have in common. */
final class Operands {

    /** A bound on nesting, so that no condition, however hostile its text, overflows the stack. */
    static final int DEEPEST = 200;

    private Operands() {}

    static void check(List<Condition> operands, Class<? extends Condition> owner, String factory) {
        if (operands.size() < 2) {
            throw new ConditionException(
                    owner.getSimpleName() + " needs at least two operands. Build it with " + factory + ".");
        }
        operands.forEach(operand -> checkPart(operand, owner, factory));
    }

    static void checkPart(Condition operand, Class<? extends Condition> owner, String factory) {
        if (owner.isInstance(operand) || operand instanceof Always || operand instanceof Never) {
            throw new ConditionException(owner.getSimpleName() + " cannot contain "
                    + operand.getClass().getSimpleName() + ". Build it with " + factory + ", which simplifies.");
        }
        checkDepth(operand);
    }

    /** Refuses what is too deep already to become part of another condition. */
    static void checkDepth(Condition operand) {
        if (depth(operand) >= DEEPEST) {
            throw new ConditionException(tooDeep());
        }
    }

    static String tooDeep() {
        return "The condition nests deeper than " + DEEPEST + " levels. Write it flatter.";
    }

    /** Terminates early enough, because every operand was checked when it was made. */
    private static int depth(Condition condition) {
        return 1 + parts(condition).stream().mapToInt(Operands::depth).max().orElse(0);
    }

    static List<Condition> parts(Condition condition) {
        if (condition instanceof And and) {
            return and.operands();
        }
        if (condition instanceof Or or) {
            return or.operands();
        }
        if (condition instanceof Exists exists) {
            return List.of(exists.where());
        }
        return condition instanceof Not not ? List.of(not.operand()) : List.of();
    }

    static Set<String> fields(List<Condition> operands) {
        Set<String> fields = new LinkedHashSet<>();
        operands.forEach(operand -> fields.addAll(operand.fields()));
        return Collections.unmodifiableSet(fields);
    }

    static String join(List<Condition> operands, String word, Function<Condition, String> write) {
        return operands.stream()
                .map(operand -> operand instanceof And || operand instanceof Or
                        ? "(" + write.apply(operand) + ")"
                        : write.apply(operand))
                .collect(Collectors.joining(word));
    }
}
