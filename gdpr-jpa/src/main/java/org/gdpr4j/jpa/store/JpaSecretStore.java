package org.gdpr4j.jpa.store;

import java.util.Optional;
import org.gdpr4j.jpa.EntityManagers;
import org.gdpr4j.secret.SecretStore;
import org.gdpr4j.subject.ControllerId;

/**
 * Keeps wrapped keys in the table {@code gdpr_secret}. Users hand it to the library; they do not call it. Thread-safe.
 *
 * <p>It joins the current transaction and never commits. Each call is one statement. A destroyed key is a deleted row:
 * the database's files, log and backups hold it, still wrapped under the root key, until they are written over.
 */
public final class JpaSecretStore implements SecretStore {

    private final Statements statements;
    private final String table;

    private JpaSecretStore(EntityManagers managers, StoreTables tables) {
        this.statements = new Statements(managers);
        this.table = tables.secret();
    }

    public static JpaSecretStore of(EntityManagers managers) {
        return of(managers, StoreTables.defaults());
    }

    public static JpaSecretStore of(EntityManagers managers, StoreTables tables) {
        return new JpaSecretStore(managers, tables);
    }

    @Override
    public void save(String name, byte[] wrapped) {
        statements.insert(
                table,
                "There is already a key named '" + name + "'. A key is never replaced.",
                "insert into " + table + " (name, controller, wrapped) values (?, ?, ?)",
                name,
                ControllerId.DEFAULT.value(),
                wrapped);
    }

    @Override
    public Optional<byte[]> find(String name) {
        return statements
                .list(table, "select wrapped from " + table + " where name = ?", row -> row.getBytes("wrapped"), name)
                .stream()
                .findFirst();
    }

    @Override
    public boolean destroy(String name) {
        return statements.change("DELETE", table, "delete from " + table + " where name = ?", name) > 0;
    }
}
