package org.gdpr4j.jpa.store;

import java.util.regex.Pattern;
import org.gdpr4j.jpa.schema.LiveSchema;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * Where the library's own tables lie and how their names begin. Users create one when the defaults do not suit. The names
 * are written without quotes, so the database folds their case as it does in the scripts. Immutable.
 *
 * @param schema the schema, or null: the connection's own
 * @param prefix how the name of every table begins, {@value LiveSchema#OWN_PREFIX} by default
 */
public record StoreTables(@Nullable String schema, String prefix) {

    private static final int LONGEST_PREFIX = 30;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    public StoreTables {
        if (!PLAIN.matcher(prefix).matches() || prefix.length() > LONGEST_PREFIX) {
            throw new GdprException("The prefix of the library's tables is 1 to " + LONGEST_PREFIX
                    + " letters, digits and '_', and does not begin with a digit.");
        }
        if (schema != null && !PLAIN.matcher(schema).matches()) {
            throw new GdprException("The schema of the library's tables is a plain name of letters, digits and '_'.");
        }
    }

    /** In the connection's own schema, with the prefix of the scripts. */
    public static StoreTables defaults() {
        return new StoreTables(null, LiveSchema.OWN_PREFIX);
    }

    public StoreTables withSchema(String name) {
        return new StoreTables(name, prefix);
    }

    public StoreTables withPrefix(String beginning) {
        return new StoreTables(schema, beginning);
    }

    /** As statements name one of the library's tables, which is given without the prefix. */
    public String named(String table) {
        return spelled(table);
    }

    String erasure() {
        return spelled("erasure");
    }

    String erasureEntry() {
        return spelled("erasure_entry");
    }

    String state() {
        return spelled("state");
    }

    String secret() {
        return spelled("secret");
    }

    String subjectIdentifier() {
        return spelled("subject_identifier");
    }

    String subjectLink() {
        return spelled("subject_link");
    }

    String objection() {
        return spelled("objection");
    }

    String marketingObjection() {
        return spelled("marketing_objection");
    }

    String marketingIdentifier() {
        return spelled("marketing_identifier");
    }

    String pendingForm() {
        return spelled("pending_form");
    }

    String consent() {
        return spelled("consent");
    }

    String consentState() {
        return spelled("consent_state");
    }

    String ledgerEntry() {
        return spelled("ledger_entry");
    }

    String ledgerPayload() {
        return spelled("ledger_payload");
    }

    String ledgerHead() {
        return spelled("ledger_head");
    }

    String ledgerTile() {
        return spelled("ledger_tile");
    }

    String ledgerCheckpoint() {
        return spelled("ledger_checkpoint");
    }

    String ledgerKey() {
        return spelled("ledger_key");
    }

    String notice() {
        return spelled("notice");
    }

    String noticeText() {
        return spelled("notice_text");
    }

    String noticeServed() {
        return spelled("notice_served");
    }

    String noticeExemption() {
        return spelled("notice_exemption");
    }

    String noticeContact() {
        return spelled("notice_contact");
    }

    String delivery() {
        return spelled("delivery");
    }

    String spelled(String table) {
        return schema == null ? prefix + table : schema + "." + prefix + table;
    }
}
