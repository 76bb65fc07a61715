package org.gdpr4j.jpa.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gdpr4j.jpa.fixtures.Postgres;
import org.gdpr4j.ledger.LedgerFault;
import org.gdpr4j.ledger.LedgerVerification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database administrator changes each column of each table of the ledger, as the database itself lists them. */
@Tag("F10")
class LedgerColumnsTest {

    private static final int FULL_TILE = 256;

    /** What a column of this type is changed to, by expressions in which {@code $} is the column. */
    private static final Map<String, List<String>> CHANGES = Map.of(
            "uuid", List.of("gen_random_uuid()", "null"),
            "bigint", List.of("coalesce($, 0) + 1000003", "-1 - coalesce($, 0)", "null"),
            "integer", List.of("coalesce($, 0) + 7", "-1 - coalesce($, 0)", "null"),
            "timestamp with time zone", List.of("$ + interval '1 microsecond'", "$ - interval '100 years'"),
            "bytea",
                    List.of(
                            "set_byte($, length($) - 1, get_byte($, length($) - 1) # 1)",
                            "coalesce($, '') || '\\x01'",
                            "''::bytea",
                            "null"),
            "character varying", List.of("coalesce($, '') || 'x'", "'y' || substring($ from 2)", "''", "null"),
            "text", List.of("coalesce($, '') || ' '", "replace($, 'news', 'bad ')", "''", "null"));

    private static TamperedLedger ledger;
    private static long size;
    private static Map<Long, UUID> ids;

    private record Changed(String table, String column, String type, boolean nullable) {

        String name() {
            return table + "." + column;
        }
    }

    @BeforeAll
    static void fill() {
        ledger = TamperedLedger.installed(Postgres.fresh());
        size = ledger.size();
        ids = LongStream.range(0, size)
                .boxed()
                .collect(Collectors.toMap(position -> position, position -> ledger.entry(position)));
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @Test
    void everyChangeIsFoundAndLocatedExceptInTheColumnsThatVerifyListsAsUnprotected() {
        assertThat(ledger.node().ledger().verify(ledger.outside()).fault()).isEmpty();
        Set<String> tried = new TreeSet<>();
        Set<String> unnoticed = new TreeSet<>();
        Set<String> noticed = new TreeSet<>();
        for (Changed column : columns()) {
            for (String where : rows(column.table())) {
                for (String change : CHANGES.get(column.type())) {
                    if (change.equals("null") && !column.nullable()) {
                        continue;
                    }
                    String to = change.replace("$", column.column());
                    LedgerVerification found = ledger.after("update " + column.table() + " set " + column.column()
                            + " = " + to + " where " + where + " and " + column.column() + " is distinct from " + to);
                    if (found != null) {
                        tried.add(column.name());
                        (found.intact() ? unnoticed : noticed).add(column.name());
                        found.fault().ifPresent(fault -> located(column, where, to, fault));
                    }
                }
            }
        }
        Map<String, String> listed = ledger.node().ledger().verify().unprotected();
        assertThat(unnoticed).isEqualTo(listed.keySet());
        assertThat(noticed).doesNotContainAnyElementsOf(listed.keySet());
        assertThat(listed.values()).noneMatch(String::isBlank);
        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(
                        columns().stream().map(Changed::name).toList());
    }

    private static List<Changed> columns() {
        List<String> lines = ledger.node()
                .texts(
                        "select table_name || '|' || column_name || '|' || data_type || '|' ||"
                                + " is_nullable from information_schema.columns where table_name like 'gdpr\\_ledger\\_%' order by 1");
        assertThat(lines).hasSizeGreaterThan(25);
        List<Changed> columns = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split("\\|");
            assertThat(CHANGES).containsKey(parts[2]);
            columns.add(new Changed(parts[0], parts[1], parts[2], parts[3].equals("YES")));
        }
        return columns;
    }

    /** Of entries the first, the last, those at the edges of tiles, an erased one, and one of each kind of key. */
    private static List<String> rows(String table) {
        List<Long> positions = Stream.concat(
                        Stream.of(0, 1, 2, 3, TamperedLedger.ERASED, FULL_TILE - 1, FULL_TILE, 300)
                                .map(Integer::longValue),
                        Stream.of(size - 1))
                .toList();
        return switch (table) {
            case "gdpr_ledger_entry" ->
                positions.stream().map(position -> "position = " + position).toList();
            case "gdpr_ledger_payload" ->
                positions.stream()
                        .map(position -> "entry = (select id from gdpr_ledger_entry where position = " + position + ")")
                        .toList();
            case "gdpr_ledger_tile" ->
                List.of(
                        "level = 0 and tile_index = 0",
                        "level = 0 and tile_index = 1",
                        "level = 0 and tile_index = 2",
                        "level = 1 and tile_index = 0");
            case "gdpr_ledger_key" -> List.of("key_number = 1", "key_number = 2");
            case "gdpr_ledger_checkpoint" ->
                List.of("tree_size = " + size, "tree_size = (select min(tree_size) from gdpr_ledger_checkpoint)");
            default -> List.of("true");
        };
    }

    private static void located(Changed column, String where, String to, LedgerFault fault) {
        String what = column.name() + " := " + to + " where " + where + ": " + fault;
        switch (column.table()) {
            case "gdpr_ledger_entry", "gdpr_ledger_payload" -> {
                long position = Long.parseLong(where.replaceAll(".*position = |\\)", ""));
                boolean byEntry = Objects.equals(fault.entry(), ids.get(position));
                assertThat(byEntry || Objects.equals(fault.position(), position))
                        .as(what)
                        .isTrue();
            }
            case "gdpr_ledger_tile" -> {
                int level = Integer.parseInt(where.replaceAll("level = | and.*", ""));
                long first = Long.parseLong(where.replaceAll(".*tile_index = ", "")) * FULL_TILE;
                assertThat(fault.kind()).as(what).isEqualTo(LedgerFault.Kind.TILE_CHANGED);
                assertThat(fault.position()).as(what).isBetween(first, level == 0 ? first + FULL_TILE - 1 : size);
            }
            case "gdpr_ledger_head" ->
                assertThat(fault.kind()).as(what).isIn(LedgerFault.Kind.HEAD_CHANGED, LedgerFault.Kind.ENTRY_MISSING);
            case "gdpr_ledger_checkpoint" ->
                assertThat(fault.kind()).as(what).isEqualTo(LedgerFault.Kind.CHECKPOINT_CHANGED);
            default ->
                assertThat(fault.kind())
                        .as(what)
                        .isIn(LedgerFault.Kind.KEY_CHANGED, LedgerFault.Kind.CHECKPOINT_CHANGED);
        }
    }
}
