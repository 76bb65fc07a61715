package org.gdpr4j.jpa.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Which of the library's tables there are. */
final class InstalledTables {

    static final List<String> ALL = List.of(
            "erasure",
            "erasure_entry",
            "state",
            "secret",
            "subject_identifier",
            "subject_link",
            "consent",
            "consent_state",
            "ledger_entry",
            "ledger_payload",
            "ledger_head",
            "ledger_tile",
            "ledger_checkpoint",
            "ledger_key",
            "objection",
            "marketing_objection",
            "marketing_identifier",
            "pending_form",
            "notice",
            "notice_text",
            "notice_served",
            "notice_exemption",
            "notice_contact",
            "delivery");

    private InstalledTables() {}

    /** Those of {@link #ALL} that the schema has, without their prefix. */
    static Set<String> read(Connection connection, StoreTables tables) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        String schema = tables.schema() == null ? connection.getSchema() : folded(metadata, tables.schema());
        String escape = metadata.getSearchStringEscape();
        String pattern = folded(metadata, tables.prefix()).replace("_", escape + "_") + "%";
        Set<String> found = new TreeSet<>();
        // A connection has none when the schema that it should begin in does not exist; then all are looked at.
        String place = schema == null ? null : schema.replace("_", escape + "_");
        try (ResultSet rows = metadata.getTables(connection.getCatalog(), place, pattern, null)) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                String own = name.substring(tables.prefix().length());
                if (ALL.contains(own)) {
                    found.add(own);
                }
            }
        }
        return found;
    }

    private static String folded(DatabaseMetaData metadata, String name) throws SQLException {
        return metadata.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name.toLowerCase(Locale.ROOT);
    }
}
