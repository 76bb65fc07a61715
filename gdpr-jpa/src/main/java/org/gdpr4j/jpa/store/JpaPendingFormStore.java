package org.gdpr4j.jpa.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gdpr4j.consent.PendingForm;
import org.gdpr4j.consent.PendingFormStore;
import org.gdpr4j.jpa.EntityManagers;
import org.gdpr4j.subject.ControllerId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps forms that wait for a confirmation in the table {@code gdpr_pending_form}. Users hand it to the library; they do
 * not call it. Thread-safe.
 *
 * <p>It joins the current transaction and never commits. Each call is one statement. Instants are kept in UTC to the
 * microsecond.
 */
public final class JpaPendingFormStore implements PendingFormStore {

    private static final List<String> COLUMNS = List.of("id", "controller", "sealed", "expires_at");

    private final Statements statements;
    private final String table;

    private JpaPendingFormStore(EntityManagers managers, StoreTables tables) {
        this.statements = new Statements(managers);
        this.table = tables.pendingForm();
    }

    public static JpaPendingFormStore of(EntityManagers managers) {
        return of(managers, StoreTables.defaults());
    }

    public static JpaPendingFormStore of(EntityManagers managers, StoreTables tables) {
        return new JpaPendingFormStore(managers, tables);
    }

    @Override
    public void add(PendingForm form) {
        statements.insertMissing(table, COLUMNS, List.<@Nullable Object[]>of(new @Nullable Object[] {
            form.id(), form.controller().value(), form.sealed(), form.expiresAt()
        }));
    }

    @Override
    public Optional<PendingForm> find(ControllerId controller, UUID id) {
        return statements
                .list(
                        table,
                        "select * from " + table + " where id = ? and controller = ?",
                        row -> new PendingForm(id, controller, row.getString("sealed"), Times.read(row, "expires_at")),
                        id,
                        controller.value())
                .stream()
                .findFirst();
    }

    @Override
    public boolean remove(ControllerId controller, UUID id) {
        return statements.change(
                        "DELETE",
                        table,
                        "delete from " + table + " where id = ? and controller = ?",
                        id,
                        controller.value())
                > 0;
    }

    @Override
    public List<UUID> expired(ControllerId controller, Instant at, int limit) {
        return statements.list(
                table,
                "select id from " + table
                        + " where controller = ? and expires_at <= ? order by expires_at, id fetch first ? rows only",
                row -> row.getObject("id", UUID.class),
                controller.value(),
                at,
                limit);
    }
}
