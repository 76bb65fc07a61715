package org.gdpr4j.jpa.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.jpa.fixtures.People;
import org.gdpr4j.jpa.fixtures.People.Customer;
import org.gdpr4j.source.Change;
import org.gdpr4j.source.Change.RowWrite;
import org.gdpr4j.source.Guard;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.Row;
import org.gdpr4j.subject.IdentifierType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Stand.class)
class ConditionsTest {

    private static final List<String> HOSTILE = Arrays.asList(
            null,
            "",
            "a",
            "A",
            "a ",
            " a",
            "á",
            "a\u0301",
            "a%",
            "a_",
            "a!",
            "ab",
            "a\\",
            "ß",
            "ss",
            "İ",
            "i",
            "\uD83D\uDE00");
    private static final int CASES = 150;

    @Parameter
    Stand stand;

    @Test
    void theDatabaseSaysOfARowWhatTheConditionSays() {
        String tag = "T" + Rows.id();
        Random random = new Random(20260211);
        Customer[] customers =
                IntStream.range(0, 40).mapToObj(i -> customer(tag, random)).toArray(Customer[]::new);
        stand.persist((Object[]) customers);
        Link link = Declared.byValue("createdBy", IdentifierType.USER_NAME);
        RecordType type = Declared.withLink(stand.record("Customer"), link);
        Object[] keys = Arrays.stream(customers).map(it -> it.id).toArray();
        for (int seed = 0; seed < CASES; seed++) {
            Condition condition = condition(new Random(seed), 3);
            List<Row> rows = stand.locate("Customer", keys);
            long expected = rows.stream()
                    .filter(row -> condition.holds(row.values()::get))
                    .count();
            Guard guard = new Guard(List.of(new Guard.Way.Holds(link, List.of(tag), condition)));
            int met = stand.apply(new Change.Update(type, touched(keys), Set.of(), guard));
            assertThat(met).as("seed %s: %s", seed, condition.toText()).isEqualTo((int) expected);
        }
    }

    private static List<RowWrite> touched(Object[] keys) {
        return Arrays.stream(keys)
                .map(key -> new RowWrite(Key.of(key), Map.of()))
                .toList();
    }

    private static Customer customer(String tag, Random random) {
        Customer customer = Rows.customer();
        customer.createdBy = tag;
        customer.name = HOSTILE.get(random.nextInt(HOSTILE.size()));
        customer.bio = HOSTILE.get(random.nextInt(HOSTILE.size()));
        customer.active = random.nextBoolean();
        customer.status = random.nextBoolean() ? People.Status.ACTIVE : null;
        customer.coded = random.nextBoolean() ? People.Status.GONE : People.Status.ACTIVE;
        customer.born = random.nextBoolean() ? java.time.LocalDate.of(2000, 1, 1 + random.nextInt(3)) : null;
        customer.token = random.nextBoolean() ? new UUID(0, random.nextInt(2)) : null;
        return customer;
    }

    private static Condition condition(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 7 : 10);
        return switch (kind) {
            case 0 -> Condition.parse("active = " + random.nextBoolean());
            case 1 -> Condition.parse("status " + (random.nextBoolean() ? "=" : "<>") + " 'ACTIVE'");
            case 2 -> Condition.parse("coded in ('GONE')");
            case 3 ->
                Condition.parse("born " + List.of("<", "<=", ">", "=").get(random.nextInt(4)) + " date '2000-01-02'");
            case 4 -> Condition.parse("token = uuid '" + new UUID(0, random.nextInt(2)) + "'");
            case 5 -> text(random);
            case 6 -> Condition.parse((random.nextBoolean() ? "name" : "bio") + " is null");
            case 7 -> Condition.parse("not (" + condition(random, depth - 1).toText() + ")");
            case 8 -> Condition.all(condition(random, depth - 1), condition(random, depth - 1));
            default -> Condition.any(condition(random, depth - 1), condition(random, depth - 1));
        };
    }

    private static Condition text(Random random) {
        String field = random.nextBoolean() ? "name" : "bio";
        List<String> literals = new ArrayList<>(HOSTILE.subList(1, HOSTILE.size()));
        String literal = "'" + literals.get(random.nextInt(literals.size())) + "'";
        Map<Integer, String> forms = new HashMap<>();
        forms.put(0, field + " = " + literal);
        forms.put(1, field + " <> " + literal);
        forms.put(2, field + " starts with " + literal);
        forms.put(3, field + " in (" + literal + ", 'a')");
        return Condition.parse(forms.get(random.nextInt(forms.size())));
    }
}
