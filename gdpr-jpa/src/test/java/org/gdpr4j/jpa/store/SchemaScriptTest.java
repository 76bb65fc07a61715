package org.gdpr4j.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Column;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gdpr4j.catalog.RecordId;
import org.gdpr4j.consent.ConsentEvent;
import org.gdpr4j.consent.ConsentKey;
import org.gdpr4j.consent.ConsentState;
import org.gdpr4j.consent.ConsentState.Status;
import org.gdpr4j.consent.Evidence;
import org.gdpr4j.erasure.ErasureStore.JournalEntry;
import org.gdpr4j.erasure.ErasureStore.JournalEntry.Kind;
import org.gdpr4j.jpa.Connections;
import org.gdpr4j.jpa.JpaTransactions;
import org.gdpr4j.jpa.source.CountingDataSource;
import org.gdpr4j.ledger.Bytes;
import org.gdpr4j.ledger.CheckpointRow;
import org.gdpr4j.ledger.LedgerKey;
import org.gdpr4j.ledger.LedgerRow;
import org.gdpr4j.ledger.PayloadRow;
import org.gdpr4j.ledger.Tile;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.retention.RecordState;
import org.gdpr4j.retention.StateEntry;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.IdentifierType;
import org.gdpr4j.subject.KnownIdentifier;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.subject.SubjectLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scripts, entities and stores mean the same tables. */
class SchemaScriptTest {

    private static final AtomicInteger KEYS = new AtomicInteger();
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123456Z");

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_H2", "HIBERNATE_POSTGRESQL"})
    void hibernateValidatesWhatTheScriptMade(Place place) {
        CountingDataSource data = new CountingDataSource(place.freshUrl());
        try (EntityManagerFactory factory = place.start(data, Map.of())) {
            JpaSchema.create(factory);
        }

        Map<String, Object> validate = Map.of("jakarta.persistence.schema-generation.database.action", "validate");
        assertThatCode(() -> place.start(data, validate).close()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_H2", "HIBERNATE_POSTGRESQL"})
    void hibernateRefusesADatabaseWithoutThem(Place place) {
        CountingDataSource data = new CountingDataSource(place.freshUrl());

        Map<String, Object> validate = Map.of("jakarta.persistence.schema-generation.database.action", "validate");
        assertThatThrownBy(() -> place.start(data, validate).close()).hasStackTraceContaining("gdpr_");
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_H2", "HIBERNATE_POSTGRESQL"})
    void tablesThatHibernateMadeServeTheStoresAsWell(Place place) {
        CountingDataSource data = new CountingDataSource(place.freshUrl());
        Map<String, Object> create = Map.of("jakarta.persistence.schema-generation.database.action", "create");
        try (EntityManagerFactory factory = place.start(data, create)) {
            roundTrip(JpaTransactions.of(factory), StoreTables.defaults());
        }
    }

    @ParameterizedTest
    @EnumSource
    void columnsAndTheirLengthsAreThoseOfTheEntities(Place place) {
        for (Class<?> entity : StoreEntities.classes()) {
            Set<String> mapped = new TreeSet<>();
            for (Field field : entity.getDeclaredFields()) {
                Column column = field.getAnnotation(Column.class);
                boolean limited = field.getType() == String.class && column.length() < Lengths.TEXT;
                mapped.add(column.name()
                        + (column.nullable() ? "" : " not null")
                        + (limited ? " " + column.length() : ""));
            }
            assertThat(columns(place, entity.getAnnotation(Table.class).name())).isEqualTo(mapped);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theProviderReadsWhatTheStoresWrote(Place place) {
        UUID plan = roundTrip(place.transactions(), StoreTables.defaults());

        try (EntityManager manager = place.factory().createEntityManager()) {
            ErasureRow row = manager.find(ErasureRow.class, plan);
            assertThat(row.subject).isEqualTo("customer:" + plan);
            assertThat(row.seq).isPositive();
            ErasureEntryRow entry = manager.createQuery(
                            "select e from GdprErasureEntry e where e.erasure = :plan", ErasureEntryRow.class)
                    .setParameter("plan", plan)
                    .getSingleResult();
            assertThat(entry.happenedAt.toInstant()).isEqualTo(NOW);
            assertThat(entry.controller).isEqualTo("acme");
            assertThat(manager.find(StateRow.class, plan).fromAt.toInstant()).isEqualTo(NOW);
            assertThat(manager.find(SecretRow.class, "erasure:" + plan).wrapped).containsExactly(1, 2);
            SubjectIdentifierRow identifier = manager.find(SubjectIdentifierRow.class, plan);
            assertThat(identifier.subjectUuid).isEqualTo(plan);
            assertThat(identifier.sinceAt.toInstant()).isEqualTo(NOW);
            assertThat(manager.find(SubjectLinkRow.class, plan).otherKind).isEqualTo("lead");
            LedgerEntryRow header = manager.find(LedgerEntryRow.class, plan);
            assertThat(header.happenedAt.toInstant()).isEqualTo(NOW);
            assertThat(header.position).isNotNull();
            assertThat(manager.find(LedgerPayloadRow.class, plan).subjectUuid).isEqualTo(plan);
            assertThat(manager.find(LedgerHeadRow.class, 1).treeSize).isEqualTo(header.position + 1);
            LedgerTileRow tile = manager.find(LedgerTileRow.class, new LedgerTileRow.Place(KEYS.get(), 7));
            assertThat(tile.hashes).containsExactly(5, 6);
            assertThat(manager.find(LedgerCheckpointRow.class, header.position + 1).note)
                    .isEqualTo("signed");
            assertThat(manager.find(LedgerKeyRow.class, KEYS.get()).seal).isEqualTo("sealed");
            ConsentRow consent = manager.find(ConsentRow.class, plan);
            assertThat(consent.subjectUuid).isEqualTo(plan);
            assertThat(consent.recordedAt.toInstant()).isEqualTo(NOW);
            assertThat(manager.find(ConsentStateRow.class, plan).status).isEqualTo("REFUSED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherPrefixAndSchemaServeAsWell(Place place) {
        StoreTables tables = StoreTables.defaults().withSchema("privacy").withPrefix("x_");
        try (EntityManagerFactory factory = place.start(new CountingDataSource(place.freshUrl()), Map.of())) {
            JpaTransactions transactions = JpaTransactions.of(factory);
            sql(transactions, "create schema privacy");

            assertThat(JpaSchema.missing(transactions, tables)).contains("privacy.x_erasure", "privacy.x_secret");
            JpaSchema.create(transactions, tables);

            assertThat(JpaSchema.missing(transactions, tables)).isEmpty();
            assertThat(JpaSchema.missing(transactions, StoreTables.defaults())).hasSameSizeAs(InstalledTables.ALL);
            roundTrip(transactions, tables);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrmXmlGivesTheEntitiesTheOtherNames(Place place) {
        StoreTables tables = StoreTables.defaults().withSchema("privacy").withPrefix("x_");
        CountingDataSource data = new CountingDataSource(place.freshUrl());
        try (EntityManagerFactory factory = place.start(data, Map.of(), "org/gdpr4j/jpa/store/other-names.xml")) {
            JpaTransactions transactions = JpaTransactions.of(factory);
            sql(transactions, "create schema privacy");
            JpaSchema.create(transactions, tables);
            UUID plan = roundTrip(transactions, tables);
            try (EntityManager manager = factory.createEntityManager()) {
                assertThat(manager.find(ErasureRow.class, plan)).isNotNull();
                assertThat(manager.find(StateRow.class, plan)).isNotNull();
                assertThat(manager.find(SubjectIdentifierRow.class, plan)).isNotNull();
                assertThat(manager.find(SubjectLinkRow.class, plan)).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatExistsIsNotTouched(Place place) {
        assertThatThrownBy(() -> JpaSchema.create(place.factory()))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("exist already")
                .hasMessageContaining("erasure_entry");
    }

    @ParameterizedTest
    @EnumSource
    void aMissingTableIsNamedWithItsScript(Place place) {
        JpaErasureStore store =
                JpaErasureStore.of(place.transactions(), StoreTables.defaults().withPrefix("nowhere_"));

        assertThatThrownBy(() -> place.transactions().joining(store::awaitingReport))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("nowhere_erasure")
                .hasMessageContaining("V1__gdpr.sql");
    }

    @Test
    void namesThatWouldNeedQuotesAreRefused() {
        assertThatThrownBy(() -> StoreTables.defaults().withPrefix("a; drop table b"))
                .isInstanceOf(GdprException.class);
        assertThatThrownBy(() -> StoreTables.defaults().withSchema("a.b")).isInstanceOf(GdprException.class);
        assertThatThrownBy(() -> StoreTables.defaults().withPrefix("")).isInstanceOf(GdprException.class);
    }

    /** Writes a row into each table and reads it back; all have this id. */
    private static UUID roundTrip(JpaTransactions transactions, StoreTables tables) {
        UUID id = UUID.randomUUID();
        JpaErasureStore erasures = JpaErasureStore.of(transactions, tables);
        JpaStateStore states = JpaStateStore.of(transactions, tables);
        JpaSecretStore secrets = JpaSecretStore.of(transactions, tables);
        JpaSubjectStore subjects = JpaSubjectStore.of(transactions, tables);
        JpaLedgerStore ledger = JpaLedgerStore.of(transactions, tables);
        SubjectId subject = SubjectId.of("customer", id);
        StateEntry held = new StateEntry(
                id,
                RecordState.HELD,
                null,
                new RecordId("Order", id.toString()),
                "suit",
                "7 C 12",
                NOW,
                null,
                Actor.user("jana"),
                null,
                null);
        JournalEntry entry = new JournalEntry(id, Kind.OUTCOME, "1", NOW, "user:jana", "{}", null);
        LedgerRow happened = new LedgerRow(
                id,
                "acme",
                "consent.given",
                NOW,
                null,
                Bytes.of(new byte[] {3}),
                new PayloadRow("customer", id.toString(), Bytes.of(new byte[] {4}), "{}", null, true));
        Tile tile = new Tile(KEYS.incrementAndGet(), 7, Bytes.of(new byte[] {5, 6}));
        LedgerKey key = new LedgerKey(tile.level(), "ledger+1+abc", "sealed");
        transactions.inNew(() -> {
            erasures.save(id, subject.toString(), "acme", "{}");
            erasures.append(entry);
            states.add(List.of(held));
            secrets.save("erasure:" + id, new byte[] {1, 2});
            subjects.add(identifier(id, subject), id.toString());
            subjects.link(new SubjectLink(
                    id,
                    ControllerId.DEFAULT,
                    subject,
                    SubjectId.of("lead", 1L),
                    "told so",
                    Actor.user("jana"),
                    NOW,
                    null,
                    null));
            ledger.append(List.of(happened));
            long size = ledger.lockHead();
            ledger.place(size, List.of(id));
            ledger.saveTiles(List.of(tile));
            ledger.saveCheckpoint(new CheckpointRow(size + 1, "signed"));
            ledger.saveKey(key);
            return true;
        });
        transactions.inNew(() -> {
            assertThat(erasures.find(id).orElseThrow().journal()).containsExactly(entry);
            assertThat(erasures.awaitingReport()).contains(id);
            assertThat(states.active(List.of(subject), List.of(new RecordId("Order", id.toString())), NOW))
                    .containsExactly(held);
            assertThat(secrets.find("erasure:" + id)).hasValue(new byte[] {1, 2});
            assertThat(subjects.of(ControllerId.DEFAULT, List.of(subject))).containsExactly(identifier(id, subject));
            assertThat(subjects.linked(ControllerId.DEFAULT, subject)).hasSize(2);
            long size = ledger.size();
            assertThat(ledger.find(id)).hasValue(placed(happened, size - 1));
            assertThat(ledger.tiles(tile.level(), 7, 1)).containsExactly(tile);
            assertThat(ledger.newestCheckpoint()).hasValue(new CheckpointRow(size, "signed"));
            assertThat(ledger.keys()).contains(key);
            return true;
        });
        consent(transactions, JpaConsentStore.of(transactions, tables), id);
        return id;
    }

    private static void consent(JpaTransactions transactions, JpaConsentStore consents, UUID id) {
        ConsentKey key = new ConsentKey(ControllerId.DEFAULT, SubjectId.of("customer", id), "newsletter");
        Evidence evidence = Evidence.signed(Channel.POST, "folder 7");
        ConsentEvent event = new ConsentEvent(
                id,
                key.controller(),
                key.subject(),
                key.purpose(),
                1,
                ConsentEvent.Kind.REFUSED,
                NOW,
                Actor.user("jana"),
                evidence,
                null,
                null);
        ConsentState refused = new ConsentState(1, 1, Status.REFUSED, NOW, false, false, false, null, null, 0);
        assertThat(transactions.inNew(() -> consents.append(event, refused))).isTrue();
        assertThat(transactions.inNew(() -> consents.events(key))).containsExactly(event);
        assertThat(transactions.inNew(() -> consents.state(key)).state()).isEqualTo(refused);
    }

    private static KnownIdentifier identifier(UUID id, SubjectId subject) {
        return new KnownIdentifier(
                id,
                ControllerId.DEFAULT,
                subject,
                Identifier.of(IdentifierType.EMAIL, "eva@example.cz"),
                false,
                "import",
                NOW,
                Actor.user("jana"),
                NOW,
                null,
                null);
    }

    private static LedgerRow placed(LedgerRow row, long position) {
        return new LedgerRow(
                row.id(), row.controller(), row.type(), row.time(), position, row.commitment(), row.payload());
    }

    private static Set<String> columns(Place place, String table) {
        return place.transactions()
                .with(manager -> Connections.with(manager, connection -> {
                    try {
                        return columns(connection, table);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }

    private static Set<String> columns(Connection connection, String table) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        String name = metadata.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        Set<String> found = new TreeSet<>();
        try (ResultSet rows = metadata.getColumns(null, connection.getSchema(), name, null)) {
            while (rows.next()) {
                String type = rows.getString("TYPE_NAME").toLowerCase(Locale.ROOT);
                boolean limited = type.equals("character varying") || type.equals("varchar");
                boolean notNull = rows.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls;
                found.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT)
                        + (notNull ? " not null" : "")
                        + (limited ? " " + rows.getInt("COLUMN_SIZE") : ""));
            }
        }
        return found;
    }

    private static void sql(JpaTransactions transactions, String sql) {
        transactions.with(manager -> Connections.with(manager, connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }));
    }
}
