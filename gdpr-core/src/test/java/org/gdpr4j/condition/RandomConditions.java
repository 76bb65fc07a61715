package org.gdpr4j.condition;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Random trees over five fields, each with a twin that says what SQL says of it: written by the standard's tables on
 * nullable booleans, never simplified, knowing nothing of the code under test.
 */
final class RandomConditions {

    /** What SQL says of a row; null is unknown. */
    interface Sql extends Function<Map<String, Object>, @Nullable Boolean> {}

    record Pair(Condition condition, Sql sql) {}

    private static final List<Object> TEXTS = List.of("", "a", "A", "ab", "a ", "O'Hara", "\uD83D\uDE00", "50%_");
    private static final List<Object> NUMBERS = List.of(
            -1L, 0, (short) 1, new BigDecimal("1.00"), new BigDecimal("1.5"), BigInteger.TEN.pow(30), Long.MAX_VALUE);
    private static final List<Object> DATES =
            List.of(LocalDate.of(2024, 2, 29), LocalDate.of(2026, 1, 1), LocalDate.of(12026, 1, 1));
    private static final List<Object> OTHERS = List.of(
            true,
            new UUID(1, 2),
            Instant.parse("2026-01-31T12:00:00.123456Z"),
            LocalDateTime.of(2026, 1, 31, 0, 0),
            "it''s \n % é é");

    private static final List<Object> PERSONS = List.of(1L, 2, (short) 3);

    private final Random random;
    private final boolean relations;
    private final Map<String, List<Map<String, Object>>> related = new HashMap<>();

    /** Conditions that have a text. */
    RandomConditions(long seed) {
        this(seed, false);
    }

    private RandomConditions(long seed, boolean relations) {
        random = new Random(seed);
        this.relations = relations;
    }

    /** Conditions that look into a relation too, whose rows are as random. */
    static RandomConditions withRelations(long seed) {
        RandomConditions conditions = new RandomConditions(seed, true);
        for (String key : List.of("1", "2", "4")) {
            conditions.related.put(key, conditions.rows());
        }
        return conditions;
    }

    private List<Map<String, Object>> rows() {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> {
                    Map<String, Object> row = new HashMap<>();
                    put(row, "text", TEXTS);
                    put(row, "number", NUMBERS);
                    return row;
                })
                .toList();
    }

    Map<String, Object> row() {
        Map<String, Object> row = new HashMap<>();
        put(row, "text", TEXTS);
        put(row, "number", NUMBERS);
        put(row, "valid.until", DATES);
        put(row, "person", PERSONS);
        return row;
    }

    private void put(Map<String, Object> row, String field, List<Object> values) {
        if (random.nextInt(4) > 0) {
            row.put(field, one(values));
        }
    }

    /** Constants, single operands and double negations are as likely as the rest. */
    Pair pair(int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return leaf();
        }
        return switch (random.nextInt(3)) {
            case 0 -> {
                Pair operand = pair(depth - 1);
                yield new Pair(Condition.not(operand.condition), row -> not(operand.sql.apply(row)));
            }
            case 1 -> joined(depth, Condition::all, true, RandomConditions::and);
            default -> joined(depth, Condition::any, false, RandomConditions::or);
        };
    }

    private Pair joined(
            int depth,
            Function<Collection<Condition>, Condition> join,
            boolean neutral,
            BinaryOperator<@Nullable Boolean> table) {
        List<Pair> parts = new ArrayList<>();
        IntStream.range(0, random.nextInt(4)).forEach(i -> parts.add(pair(depth - 1)));
        return new Pair(join.apply(parts.stream().map(Pair::condition).toList()), row -> {
            Boolean result = neutral;
            for (Pair part : parts) {
                result = table.apply(result, part.sql.apply(row));
            }
            return result;
        });
    }

    private Pair leaf() {
        return switch (random.nextInt(relations ? 10 : 8)) {
            case 8, 9 -> exists();
            case 0 -> new Pair(Condition.always(), row -> true);
            case 1 -> new Pair(Condition.never(), row -> false);
            case 2 -> new Pair(Condition.field("text").isNull(), row -> row.get("text") == null);
            case 3 -> new Pair(Condition.field("number").isNotNull(), row -> row.get("number") != null);
            case 4 -> prefix((String) one(TEXTS));
            case 5 -> membership("text", some(TEXTS));
            case 6 -> membership("number", some(NUMBERS));
            default ->
                random.nextBoolean() ? comparison("number", one(NUMBERS)) : comparison("valid.until", one(DATES));
        };
    }

    private Pair exists() {
        Pair where = over(random.nextInt(4));
        Relation relation = new Relation(
                "consent_state",
                "customer",
                Map.of("text", String.class, "number", Long.class),
                (kind, key) -> related.getOrDefault(kind.equals("customer") ? key : "", List.of()).stream()
                        .<Values>map(row -> row::get)
                        .toList());
        return new Pair(Condition.exists(relation, "person", where.condition()), row -> {
            Object person = row.get("person");
            for (Map<String, Object> each : related.getOrDefault(String.valueOf(person), List.of())) {
                if (Boolean.TRUE.equals(where.sql().apply(each))) {
                    return true;
                }
            }
            return false;
        });
    }

    /** Over the relation's columns only. */
    private Pair over(int depth) {
        if (depth == 0) {
            return switch (random.nextInt(6)) {
                case 0 -> new Pair(Condition.always(), row -> true);
                case 1 -> new Pair(Condition.never(), row -> false);
                case 2 -> new Pair(Condition.field("text").isNull(), row -> row.get("text") == null);
                case 3 -> prefix((String) one(TEXTS));
                case 4 -> membership("number", some(NUMBERS));
                default -> comparison("number", one(NUMBERS));
            };
        }
        Pair left = over(depth - 1);
        Pair right = over(depth - 1);
        return switch (random.nextInt(3)) {
            case 0 -> new Pair(Condition.not(left.condition), row -> not(left.sql.apply(row)));
            case 1 ->
                new Pair(
                        Condition.all(left.condition, right.condition),
                        row -> and(left.sql.apply(row), right.sql.apply(row)));
            default ->
                new Pair(
                        Condition.any(left.condition, right.condition),
                        row -> or(left.sql.apply(row), right.sql.apply(row)));
        };
    }

    private static Pair prefix(String prefix) {
        return new Pair(Condition.field("text").startsWith(prefix), row -> {
            Object held = row.get("text");
            return held == null ? null : ((String) held).indexOf(prefix) == 0;
        });
    }

    private static Pair membership(String field, List<Object> values) {
        return new Pair(Condition.field(field).in(values), row -> {
            Boolean found = false;
            for (Object value : values) {
                found = or(found, row.get(field) == null ? null : order(row.get(field), value) == 0);
            }
            return found;
        });
    }

    private Pair comparison(String field, Object value) {
        Operator operator = Operator.values()[random.nextInt(Operator.values().length)];
        return new Pair(new Comparison(field, operator, value), row -> {
            if (row.get(field) == null) {
                return null;
            }
            int order = order(row.get(field), value);
            return Map.of(
                            "=",
                            order == 0,
                            "<>",
                            order != 0,
                            "<",
                            order < 0,
                            "<=",
                            order <= 0,
                            ">",
                            order > 0,
                            ">=",
                            order >= 0)
                    .get(operator.symbol());
        });
    }

    /** A leaf with a value of any kind, for the text form. */
    Condition anyLeaf() {
        return Condition.field("a1.b_$").in(one(OTHERS));
    }

    private static int order(Object left, Object right) {
        if (left instanceof LocalDate date) {
            return Long.compare(date.toEpochDay(), ((LocalDate) right).toEpochDay());
        }
        return left instanceof Number
                ? new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()))
                : left.toString().compareTo(right.toString());
    }

    private Object one(List<Object> values) {
        return values.get(random.nextInt(values.size()));
    }

    private List<Object> some(List<Object> values) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> one(values)).toList();
    }

    private static @Nullable Boolean and(@Nullable Boolean left, @Nullable Boolean right) {
        if (Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right)) {
            return false;
        }
        return left == null || right == null ? null : Boolean.TRUE;
    }

    private static @Nullable Boolean or(@Nullable Boolean left, @Nullable Boolean right) {
        if (Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right)) {
            return true;
        }
        return left == null || right == null ? null : Boolean.FALSE;
    }

    private static @Nullable Boolean not(@Nullable Boolean truth) {
        return truth == null ? null : Boolean.valueOf(!truth);
    }
}
