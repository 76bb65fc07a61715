package org.gdpr4j.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads a condition's text by recursive descent: or, and, operand, test. */
final class Parser {

    private static final Map<String, BiFunction<ConditionField, Object, Condition>> COMPARISONS = Map.of(
            "=", ConditionField::equalTo,
            "<>", ConditionField::notEqualTo,
            "!=", ConditionField::notEqualTo,
            "<", ConditionField::lessThan,
            "<=", ConditionField::atMost,
            ">", ConditionField::greaterThan,
            ">=", ConditionField::atLeast);

    private final Tokens tokens;
    private int depth;

    private Parser(Tokens tokens) {
        this.tokens = tokens;
    }

    static Condition parse(String text) {
        Parser parser = new Parser(new Tokens(Lexer.tokens(text)));
        Condition condition = parser.or();
        parser.tokens.requireEnd("and, or, or the end");
        return condition;
    }

    private Condition or() {
        return joined("or", this::and, Condition::any);
    }

    private Condition and() {
        return joined("and", this::operand, Condition::all);
    }

    private Condition joined(String word, Supplier<Condition> part, Function<List<Condition>, Condition> join) {
        Token first = tokens.peek();
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(part.get());
        } while (tokens.skipWord(word));
        return built(first, () -> join.apply(parts));
    }

    private Condition operand() {
        Token first = tokens.take();
        if (first.isWord("not")) {
            Condition operand = nested(first, this::operand);
            return built(first, () -> Condition.not(operand));
        }
        if (first.isSymbol("(")) {
            Condition inner = nested(first, this::or);
            tokens.requireSymbol(")");
            return inner;
        }
        if (first.isWord("true")) {
            return Condition.always();
        }
        if (first.isWord("false")) {
            return Condition.never();
        }
        if (first.type() != Token.Type.WORD) {
            throw first.expected("a field, not, true, false or (");
        }
        return test(built(first, () -> Condition.field(first.text())));
    }

    private Condition nested(Token first, Supplier<Condition> inner) {
        if (++depth > Operands.DEEPEST) {
            throw Token.unreadable(first.position(), Operands.tooDeep());
        }
        Condition condition = inner.get();
        depth--;
        return condition;
    }

    private Condition test(ConditionField field) {
        if (tokens.skipWord("is")) {
            boolean not = tokens.skipWord("not");
            tokens.requireWord("null");
            return not ? field.isNotNull() : field.isNull();
        }
        if (tokens.skipWord("not")) {
            return Condition.not(listOrPrefix(field, "in, like or starts with"));
        }
        Token sign = tokens.peek();
        BiFunction<ConditionField, Object, Condition> comparison = COMPARISONS.get(sign.text());
        if (sign.type() != Token.Type.SYMBOL || comparison == null) {
            return listOrPrefix(field, "= <> < <= > >=, in, is, like or starts with");
        }
        tokens.take();
        Object value = LiteralReader.value(tokens);
        return built(sign, () -> comparison.apply(field, value));
    }

    private Condition listOrPrefix(ConditionField field, String expected) {
        Token first = tokens.take();
        if (first.isWord("in")) {
            List<Object> values = list();
            return built(first, () -> field.in(values));
        }
        if (first.isWord("like")) {
            String prefix = LiteralReader.prefix(tokens.take());
            return built(first, () -> field.startsWith(prefix));
        }
        if (first.isWord("starts")) {
            tokens.requireWord("with");
            String prefix = LiteralReader.text(tokens.take(), "a text such as 'abc'");
            return built(first, () -> field.startsWith(prefix));
        }
        throw first.expected(expected);
    }

    private List<Object> list() {
        tokens.requireSymbol("(");
        List<Object> values = new ArrayList<>();
        do {
            values.add(LiteralReader.value(tokens));
        } while (tokens.skipSymbol(","));
        tokens.requireSymbol(")");
        return values;
    }

    /** What the tree refuses, said with the position. */
    private static <T> T built(Token first, Supplier<T> build) {
        try {
            return build.get();
        } catch (ConditionException e) {
            throw Token.unreadable(first.position(), String.valueOf(e.getMessage()));
        }
    }
}
