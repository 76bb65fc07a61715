package org.gdpr4j.jpa.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gdpr4j.erasure.ErasureStore;
import org.gdpr4j.erasure.ErasureStore.JournalEntry.Kind;
import org.gdpr4j.jpa.EntityManagers;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps plans and journals in the tables {@code gdpr_erasure} and {@code gdpr_erasure_entry}. Users hand it to the
 * library; they do not call it. Thread-safe.
 *
 * <p>It joins the current transaction and never commits. Each call is one statement; it only inserts and reads. A unique
 * constraint decides who of several wins, so after a refusal the transaction has to be rolled back. Instants are kept in
 * UTC to the microsecond.
 */
public final class JpaErasureStore implements ErasureStore {

    private final Statements statements;
    private final String plans;
    private final String entries;

    private JpaErasureStore(EntityManagers managers, StoreTables tables) {
        this.statements = new Statements(managers);
        this.plans = tables.erasure();
        this.entries = tables.erasureEntry();
    }

    public static JpaErasureStore of(EntityManagers managers) {
        return of(managers, StoreTables.defaults());
    }

    public static JpaErasureStore of(EntityManagers managers, StoreTables tables) {
        return new JpaErasureStore(managers, tables);
    }

    @Override
    public void save(UUID plan, String subject, String controller, String json) {
        statements.insert(
                plans,
                "There is already a plan " + plan + ". A plan is never replaced.",
                "insert into " + plans + " (id, controller, subject, plan_json) values (?, ?, ?, ?)",
                plan,
                controller,
                subject,
                json);
    }

    /** One statement: the plan is the first row, the journal the others, so that a large plan is read once. */
    @Override
    public Optional<Dossier> find(UUID plan) {
        List<Line> lines = statements.list(
                plans,
                "select 0 as seq, null as kind, null as discriminator, null as happened_at, null as actor,"
                        + " plan_json as body, null as sealed from " + plans + " where id = ?"
                        + " union all select seq, kind, discriminator, happened_at, actor, body, sealed from " + entries
                        + " where erasure = ? order by seq",
                row -> line(plan, row),
                plan,
                plan);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<JournalEntry> journal = new ArrayList<>();
        for (Line line : lines) {
            if (line.entry() != null) {
                journal.add(line.entry());
            }
        }
        return Optional.of(new Dossier(plan, lines.get(0).body(), journal));
    }

    /** Takes the controller from the plan, in the same statement. */
    @Override
    public void append(JournalEntry entry) {
        int added = statements.insert(
                entries,
                "The journal of plan " + entry.plan() + " has this " + entry.kind()
                        + " already; somebody else was first. Read the plan again.",
                "insert into " + entries
                        + " (erasure, controller, kind, discriminator, happened_at, actor, body, sealed)"
                        + " select id, controller, ?, ?, ?, ?, ?, ? from " + plans + " where id = ?",
                entry.kind().name(),
                entry.discriminator(),
                entry.at(),
                entry.actor(),
                entry.body(),
                entry.sealed(),
                entry.plan());
        if (added == 0) {
            throw new GdprException("There is no plan " + entry.plan() + " whose journal could be written.");
        }
    }

    @Override
    public List<UUID> awaitingReport() {
        return statements.list(
                plans,
                "select p.id from " + plans + " p where exists (" + having("OUTCOME") + ") and not exists ("
                        + having("REPORTED") + ") order by p.seq",
                row -> row.getObject("id", UUID.class));
    }

    @Override
    public List<UUID> plansOf(String subject) {
        return statements.list(
                plans,
                "select id from " + plans + " where subject = ? order by seq",
                row -> row.getObject("id", UUID.class),
                subject);
    }

    private String having(String kind) {
        return "select 1 from " + entries + " e where e.erasure = p.id and e.kind = '" + kind + "'";
    }

    private static Line line(UUID plan, ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String body = row.getString("body");
        if (kind == null) {
            return new Line(body, null);
        }
        JournalEntry entry = new JournalEntry(
                plan,
                Kind.valueOf(kind),
                row.getString("discriminator"),
                Times.read(row, "happened_at"),
                row.getString("actor"),
                body,
                row.getString("sealed"));
        return new Line(body, entry);
    }

    /** A row of a dossier: the plan itself, or an entry. */
    private record Line(String body, @Nullable JournalEntry entry) {}
}
