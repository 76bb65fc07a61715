package org.gdpr4j.jpa.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.jpa.JpaLists;
import org.gdpr4j.jpa.fixtures.People;
import org.gdpr4j.jpa.fixtures.People.Customer;
import org.gdpr4j.jpa.fixtures.Trade;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.source.Change;
import org.gdpr4j.source.Change.RowWrite;
import org.gdpr4j.source.Guard;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.Row;
import org.gdpr4j.subject.IdentifierType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Stand.class)
class ExistsTest {

    private static final int CASES = 150;

    @Parameter
    Stand stand;

    private final long seed = Long.getLong("gdpr.test.seed", new Random().nextInt(Integer.MAX_VALUE));
    private Probes probes;
    private JpaLists lists;

    @BeforeEach
    void begin() {
        System.out.println("Seed of the relations: " + seed);
        probes = Probes.in(stand);
        lists = stand.lists();
    }

    @Test
    void theDatabaseFindsByAUuidWhatTheConditionFindsHere() {
        Random random = new Random(seed);
        String tag = "T" + Rows.id();
        Customer[] customers =
                IntStream.range(0, 30).mapToObj(i -> customer(tag, random)).toArray(Customer[]::new);
        stand.persist((Object[]) customers);
        for (Customer customer : customers) {
            probe("customer", random.nextInt(8) == 0 ? new UUID(0, random.nextInt(3)) : customer.id, random);
        }
        IntStream.range(0, 3).forEach(i -> probe("customer", new UUID(0, i), random));
        List<Row> rows =
                stand.locate("Customer", Stream.of(customers).map(it -> it.id).toArray());
        Link link = Declared.byValue("createdBy", IdentifierType.USER_NAME);
        RecordType type = Declared.withLink(stand.record("Customer"), link);
        Condition these = Condition.field("createdBy").equalTo(tag);
        for (long tree = seed; tree < seed + CASES; tree++) {
            Condition condition = tree(new Random(tree), 3, random.nextBoolean() ? "id" : "token");
            List<Key> expected = matching(rows, condition);

            assertThat(lists.page("Customer", Condition.all(these, condition), null, 1_000))
                    .as("seed %d: %s", tree, condition)
                    .containsExactlyInAnyOrderElementsOf(expected);
            if (tree % 5 == 0) {
                Guard guard = new Guard(List.of(new Guard.Way.Holds(link, List.of(tag), condition)));
                int met = stand.apply(new Change.Update(type, touched(rows), Set.of(), guard));
                assertThat(met).as("seed %d: %s", tree, condition).isEqualTo(expected.size());
            }
        }
    }

    @Test
    void theDatabaseFindsByANumberWhatTheConditionFindsHere() {
        Random random = new Random(seed);
        Object[] vehicles = IntStream.range(0, 20)
                .mapToObj(i -> {
                    People.Vehicle vehicle = new People.Vehicle();
                    vehicle.id = Rows.id();
                    vehicle.plate = random.nextBoolean() ? "a" : null;
                    return vehicle;
                })
                .toArray();
        stand.persist(vehicles);
        Object[] keys = Stream.of(vehicles).map(it -> ((People.Vehicle) it).id).toArray();
        Stream.of(keys).forEach(key -> probe("vehicle", key, random));

        findsTheSame("Vehicle", "id", "plate", keys);
    }

    @Test
    void theDatabaseFindsByATextWhatTheConditionFindsHere() {
        Random random = new Random(seed);
        String prefix = "k" + Rows.id();
        Object[] tags = Stream.of("a", "A", "á", "a\u0301", "a ", "\uD83D\uDE00", "%", "_", "'", "\\")
                .map(end -> {
                    Trade.Tag tag = new Trade.Tag();
                    tag.name = prefix + end;
                    return tag;
                })
                .toArray();
        stand.persist(tags);
        Object[] keys = Stream.of(tags).map(it -> ((Trade.Tag) it).name).toArray();
        Stream.of(keys).forEach(key -> probe("tag", key, random));

        findsTheSame("Tag", "name", "name", keys);
    }

    private void findsTheSame(String record, String keyField, String textField, Object... keys) {
        List<Row> rows = stand.locate(record, keys);
        String kind = record.toLowerCase(java.util.Locale.ROOT);
        for (long tree = seed; tree < seed + CASES; tree++) {
            Random random = new Random(tree);
            Condition exists =
                    Condition.exists(probes.relation(kind), keyField, Probes.where(random, random.nextInt(3)));
            Condition text = Condition.field(textField).equalTo("a");
            Condition condition = switch (random.nextInt(4)) {
                case 0 -> exists;
                case 1 -> Condition.not(exists);
                case 2 -> Condition.any(Condition.not(exists), text);
                default -> Condition.not(Condition.all(exists, text));
            };
            List<Key> expected = matching(rows, condition);
            List<Key> found = new ArrayList<>(lists.page(record, condition, null, 100_000));
            found.retainAll(rows.stream().map(Row::key).toList());
            assertThat(found).as("seed %d: %s", tree, condition).containsExactlyInAnyOrderElementsOf(expected);
            if (tree % 5 == 0) {
                // A way by which every row is reached, so that only the condition decides, on the one table alone.
                assertThat(deleted(record, rows, condition))
                        .as("seed %d: %s", tree, condition)
                        .isEqualTo(expected.size());
            }
        }
    }

    /** What a guarded DELETE would meet; nothing stays deleted. */
    private int deleted(String record, List<Row> rows, Condition condition) {
        Link link = Declared.byValue(record.equals("Tag") ? "name" : "plate", IdentifierType.USER_NAME);
        RecordType type = Declared.withLink(stand.record(record), link);
        int met = 0;
        for (Row row : rows) {
            Object text = row.values().get(link.name());
            if (text != null) {
                Guard guard = new Guard(List.of(new Guard.Way.Holds(link, List.of(text.toString()), condition)));
                met += undone(new Change.Delete(type, List.of(row.key()), guard));
            } else if (condition.holds(row.values()::get)) {
                met++;
            }
        }
        return met;
    }

    private int undone(Change change) {
        int[] met = new int[1];
        try {
            stand.transactions().inNew(() -> {
                met[0] = stand.source().apply(change);
                throw new Undo();
            });
        } catch (Undo e) {
            return met[0];
        }
        throw new IllegalStateException();
    }

    private static final class Undo extends RuntimeException {}

    private static List<Key> matching(List<Row> rows, Condition condition) {
        return rows.stream()
                .filter(row -> condition.holds(row.values()::get))
                .map(Row::key)
                .toList();
    }

    private void probe(String kind, Object key, Random random) {
        IntStream.range(0, random.nextInt(3)).forEach(i -> probes.add(kind, key, random));
        if (random.nextInt(3) == 0) {
            probes.add("other", key, random);
        }
    }

    private Condition tree(Random random, int depth, String keyField) {
        return switch (random.nextInt(depth == 0 ? 4 : 7)) {
            case 0, 1, 2 ->
                Condition.exists(
                        probes.relation(random.nextInt(4) == 0 ? "other" : "customer"),
                        keyField,
                        Probes.where(random, random.nextInt(3)));
            case 3 -> Condition.field("name").startsWith("J");
            case 4 -> Condition.not(tree(random, depth - 1, keyField));
            case 5 -> Condition.all(tree(random, depth - 1, keyField), tree(random, depth - 1, keyField));
            default -> Condition.any(tree(random, depth - 1, keyField), tree(random, depth - 1, keyField));
        };
    }

    private static Customer customer(String tag, Random random) {
        Customer customer = Rows.customer();
        customer.createdBy = tag;
        customer.name = random.nextInt(3) == 0 ? null : random.nextBoolean() ? "Jana" : "Eva";
        customer.token = random.nextInt(3) == 0 ? null : new UUID(0, random.nextInt(3));
        return customer;
    }

    private static List<RowWrite> touched(List<Row> rows) {
        return rows.stream().map(row -> new RowWrite(row.key(), Map.of())).toList();
    }

    @Test
    void aPageIsOneStatementAndTheNextOneBeginsBehindIt() {
        Object[] vehicles = IntStream.range(0, 7)
                .mapToObj(i -> {
                    People.Vehicle vehicle = new People.Vehicle();
                    vehicle.id = Rows.id();
                    vehicle.plate = "pages";
                    return vehicle;
                })
                .toArray();
        stand.persist(vehicles);
        for (Object each : vehicles) {
            probes.add("vehicle", ((People.Vehicle) each).id, new Random(seed));
        }
        Condition any = Condition.exists(probes.relation("vehicle"), "id", Condition.always());
        List<Key> all = lists.page("Vehicle", any, null, 100);
        assertThat(all)
                .containsExactlyElementsOf(Stream.of(vehicles)
                        .map(it -> Key.of(((People.Vehicle) it).id))
                        .toList());
        List<Key> pages = new ArrayList<>();
        Key last = null;
        for (int page = 0; page < 4; page++) {
            Key after = last;
            List<Key> keys = new ArrayList<>();
            assertThat(stand.statementsOf(() -> keys.addAll(lists.page("Vehicle", any, after, 3))))
                    .hasSize(1);
            pages.addAll(keys);
            last = keys.isEmpty() ? last : keys.get(keys.size() - 1);
        }
        assertThat(pages).isEqualTo(all);
        List<Key> streamed = new ArrayList<>();
        lists.each("Vehicle", any, streamed::add);
        assertThat(streamed).isEqualTo(all);
    }

    @Test
    void pagesGoOnBehindAKeyOfSeveralParts() {
        IntStream.range(0, 5).forEach(i -> {
            Trade.Translation translation = new Trade.Translation();
            translation.locale = "l" + i % 2;
            translation.code = "pages" + i;
            stand.persist(translation);
        });
        Condition these = Condition.field("code").startsWith("pages");
        List<Key> all = lists.page("Translation", these, null, 100);
        assertThat(all).hasSize(5);
        assertThat(lists.page("Translation", these, all.get(2), 100)).isEqualTo(all.subList(3, 5));
    }

    @Test
    void refusesKeysThatItCouldNotCompareAndSaysWhatToDo() {
        Condition byTwo = Condition.exists(probes.relation("line"), "id", Condition.always());
        assertThatThrownBy(() -> lists.page("Translation", byTwo, null, 1))
                .isInstanceOf(GdprException.class)
                .hasMessage("The condition finds persons by field 'id' of record 'Translation', but it is no single"
                        + " attribute of the record. The key of the record has 2 parts, and a person is found by one."
                        + " Name an attribute that holds the person's key as a whole number, a UUID or a text; if there"
                        + " is none, give the record a surrogate key.");
        for (String field : List.of("born", "active", "coded", "photo", "nicknames", "credit")) {
            Condition other = Condition.exists(probes.relation("customer"), field, Condition.always());
            assertThatThrownBy(() -> lists.page("Customer", other, null, 1))
                    .isInstanceOf(GdprException.class)
                    .hasMessageContaining("by field '" + field + "' of record 'Customer'")
                    .hasMessageContaining("surrogate key");
        }
        assertThatThrownBy(() -> lists.page("Nobody", Condition.always(), null, 1))
                .isInstanceOf(GdprException.class);
        assertThatThrownBy(() -> lists.page("Vehicle", Condition.always(), null, 0))
                .isInstanceOf(GdprException.class);
    }
}
