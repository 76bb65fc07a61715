package org.gdpr4j.jpa.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.condition.Relation;
import org.gdpr4j.condition.Values;
import org.gdpr4j.jpa.JpaTransactions;

/** A table such as the library's own, in the database and here, with the same random rows. */
final class Probes {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

    private static final List<String> STATES = List.of("GIVEN", "WITHDRAWN", "given", "GIVEN ", "");

    private final JpaTransactions transactions;
    private final Map<String, List<Map<String, Object>>> rows = new HashMap<>();

    private Probes(JpaTransactions transactions) {
        this.transactions = transactions;
    }

    static Probes in(Stand stand) {
        stand.sql(
                "create table if not exists gdpr_probe (subject_kind varchar(100) not null, subject_key varchar(200) not"
                        + " null, subject_number bigint, subject_uuid uuid, state varchar(20), number bigint,"
                        + " given boolean, token uuid, until_at timestamp(6) with time zone,"
                        // Names of the host's own columns, which a subquery must not take for them.
                        + " id varchar(10), tag_name varchar(10))",
                "create index if not exists gdpr_probe_number_ix on gdpr_probe (subject_number)",
                "create index if not exists gdpr_probe_uuid_ix on gdpr_probe (subject_uuid)",
                "create index if not exists gdpr_probe_key_ix on gdpr_probe (subject_key)",
                "delete from gdpr_probe");
        return new Probes(stand.transactions());
    }

    Relation relation(String kind) {
        return new Relation(
                "probe",
                kind,
                Map.of(
                        "state", String.class,
                        "number", Long.class,
                        "given", Boolean.class,
                        "token", UUID.class,
                        "until_at", Instant.class),
                (of, key) -> rows.getOrDefault(of + ":" + key, List.of()).stream()
                        .<Values>map(row -> row::get)
                        .toList());
    }

    void add(String kind, Object key, Random random) {
        Map<String, Object> row = new HashMap<>();
        row.put("state", random.nextInt(5) == 0 ? null : STATES.get(random.nextInt(STATES.size())));
        row.put("number", random.nextInt(4) == 0 ? null : (Object) (long) random.nextInt(3));
        row.put("given", random.nextInt(4) == 0 ? null : (Object) random.nextBoolean());
        row.put("token", random.nextInt(3) == 0 ? null : new UUID(0, random.nextInt(2)));
        row.put("until_at", random.nextInt(3) == 0 ? null : NOW.plusSeconds(random.nextInt(3) - 1L));
        rows.computeIfAbsent(kind + ":" + key, it -> new ArrayList<>()).add(row);
        insert(kind, key, row);
    }

    private void insert(String kind, Object key, Map<String, Object> row) {
        Object until = row.get("until_at");
        transactions.<Integer>inNew(() -> transactions.with(manager -> manager.createNativeQuery(
                        "insert into gdpr_probe values (?, ?, cast(? as bigint), cast(? as uuid), ?, cast(? as bigint),"
                                + " cast(? as boolean), cast(? as uuid), cast(? as timestamp(6) with time zone), 'x', 'y')")
                .setParameter(1, kind)
                .setParameter(2, key.toString())
                .setParameter(3, key instanceof Long ? key.toString() : null)
                .setParameter(4, key instanceof UUID ? key.toString() : null)
                .setParameter(5, row.get("state"))
                .setParameter(6, text(row.get("number")))
                .setParameter(7, text(row.get("given")))
                .setParameter(8, text(row.get("token")))
                .setParameter(9, text(until))
                .executeUpdate()));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    static Condition where(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 7 : 10)) {
            case 0 -> Condition.always();
            case 1 -> Condition.field("state").equalTo(STATES.get(random.nextInt(STATES.size())));
            case 2 -> Condition.field("state").startsWith("GIV");
            case 3 -> Condition.field("number").in(1, 2);
            case 4 -> Condition.field("until_at").greaterThan(NOW);
            case 5 -> Condition.field("token").isNull();
            case 6 -> Condition.field("given").notEqualTo(true);
            case 7 -> Condition.not(where(random, depth - 1));
            case 8 -> Condition.all(where(random, depth - 1), where(random, depth - 1));
            default -> Condition.any(where(random, depth - 1), where(random, depth - 1));
        };
    }
}
