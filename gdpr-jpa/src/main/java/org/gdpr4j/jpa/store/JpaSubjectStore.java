package org.gdpr4j.jpa.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.gdpr4j.jpa.EntityManagers;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.IdentifierType;
import org.gdpr4j.subject.KnownIdentifier;
import org.gdpr4j.subject.KnownSubject;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.subject.SubjectLink;
import org.gdpr4j.subject.SubjectStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps identifiers and links in the tables {@code gdpr_subject_identifier} and {@code gdpr_subject_link}. Users hand it
 * to the library; they do not call it. Thread-safe.
 *
 * <p>It joins the current transaction and never commits. Each call is one statement, but for these: what was there
 * already is read after the attempt to add it, linking and forgetting are two, and {@link #linked} is one per step that
 * the links lead on. Instants are kept in UTC to the microsecond.
 */
public final class JpaSubjectStore implements SubjectStore {

    private static final String IDENTIFIER_COLUMNS = "id, controller, " + SubjectColumns.NAMES
            + ", identifier_type, identifier_value, identifier_hash, founding, claim, source, since_at, added_at,"
            + " added_by, verified_how, verified_at, verified_by, until_at, ended_at, ended_by";
    private static final String OF_SUBJECT = "controller = ? and subject_kind = ? and subject_key = ?";

    private final EntityManagers managers;
    private final Statements statements;
    private final String identifiers;
    private final LinkRows links;

    private JpaSubjectStore(EntityManagers managers, StoreTables tables) {
        this.managers = managers;
        this.statements = new Statements(managers);
        this.identifiers = tables.subjectIdentifier();
        this.links = new LinkRows(statements, tables.subjectLink());
    }

    public static JpaSubjectStore of(EntityManagers managers) {
        return of(managers, StoreTables.defaults());
    }

    public static JpaSubjectStore of(EntityManagers managers, StoreTables tables) {
        return new JpaSubjectStore(managers, tables);
    }

    /** The claim is unique, so that of several who are first one is. */
    @Override
    public KnownIdentifier add(KnownIdentifier identifier, String hash) {
        return together(() -> {
            List<@Nullable Object> row = row(identifier, hash);
            @Nullable Object[] there = there(identifier, hash);
            List<@Nullable Object> params = new ArrayList<>(row);
            params.addAll(List.of(there));
            int added = statements.insertUnlessThere(
                    identifiers,
                    "insert into " + identifiers + " (" + IDENTIFIER_COLUMNS + ") select "
                            + "?, ".repeat(row.size() - 1) + "? where not exists (" + thereAlready("1") + ")",
                    params.toArray());
            if (added > 0) {
                return identifier;
            }
            return statements
                    .list(identifiers, thereAlready("*") + " order by seq", JpaSubjectStore::identifier, there)
                    .stream()
                    .findFirst()
                    .orElseThrow(() -> new GdprException("The identifier " + identifier.id()
                            + " was taken by somebody who is gone again. Try once more."));
        });
    }

    private static List<@Nullable Object> row(KnownIdentifier it, String hash) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(it.id());
        row.add(it.controller().value());
        row.addAll(SubjectColumns.of(it.subject()).list());
        row.add(it.identifier().type().name());
        row.add(it.identifier().value());
        row.add(hash);
        row.add(it.founding());
        row.add(it.former() ? null : claim(it, hash));
        row.add(it.source());
        row.add(it.since());
        row.add(it.addedAt());
        row.add(it.addedBy().toString());
        KnownIdentifier.Verification verified = it.verified();
        row.add(verified == null ? null : verified.how());
        row.add(verified == null ? null : verified.at());
        row.add(verified == null ? null : verified.by().toString());
        KnownIdentifier.Ending ended = it.ended();
        row.add(ended == null ? null : ended.until());
        row.add(ended == null ? null : ended.at());
        row.add(ended == null ? null : ended.by().toString());
        return row;
    }

    /** What only one row may hold at a time: the hash tells type and value, the rest who they are. */
    private static String claim(KnownIdentifier it, String hash) {
        return (it.founding() ? it.subject().kind() : it.subject().toString()) + ":" + hash;
    }

    private String thereAlready(String columns) {
        String select = "select " + columns + " from " + identifiers + " where ";
        return select + "id = ? union all " + select + "controller = ? and claim = ? and id <> ? union all " + select
                + OF_SUBJECT + " and identifier_hash = ? and until_at is null and id <> ?";
    }

    private static Object[] there(KnownIdentifier it, String hash) {
        return new Object[] {
            it.id(),
            it.controller().value(),
            claim(it, hash),
            it.id(),
            it.controller().value(),
            it.subject().kind(),
            it.subject().key(),
            hash,
            it.id()
        };
    }

    @Override
    public boolean verify(ControllerId controller, UUID id, KnownIdentifier.Verification verification) {
        return statements.change(
                        "UPDATE",
                        identifiers,
                        "update " + identifiers + " set verified_how = ?, verified_at = ?, verified_by = ?"
                                + " where id = ? and controller = ? and until_at is null",
                        verification.how(),
                        verification.at(),
                        verification.by().toString(),
                        id,
                        controller.value())
                > 0;
    }

    @Override
    public boolean end(ControllerId controller, UUID id, KnownIdentifier.Ending ending) {
        return statements.change(
                        "UPDATE",
                        identifiers,
                        "update " + identifiers + " set until_at = ?, ended_at = ?, ended_by = ?, claim = null"
                                + " where id = ? and controller = ? and until_at is null",
                        ending.until(),
                        ending.at(),
                        ending.by().toString(),
                        id,
                        controller.value())
                > 0;
    }

    @Override
    public List<KnownIdentifier> find(ControllerId controller, IdentifierType type, String hash) {
        return statements.list(
                identifiers,
                "select * from " + identifiers
                        + " where identifier_hash = ? and identifier_type = ? and controller = ? order by seq",
                JpaSubjectStore::identifier,
                hash,
                type.name(),
                controller.value());
    }

    @Override
    public List<KnownIdentifier> of(ControllerId controller, Collection<SubjectId> subjects) {
        Set<SubjectId> distinct = new LinkedHashSet<>(subjects);
        return statements.list(
                identifiers,
                "select i.* from unnest(cast(? as varchar array), cast(? as varchar array)) as wanted (named, of_key) join "
                        + identifiers + " i on i.subject_kind = wanted.named and i.subject_key = wanted.of_key"
                        + " where i.controller = ? order by i.seq",
                JpaSubjectStore::identifier,
                LinkRows.kinds(distinct),
                LinkRows.keys(distinct),
                controller.value());
    }

    /** The first of each is found by its number, so that a window costs as much as it holds. */
    @Override
    public List<KnownSubject> subjects(ControllerId controller, String kind, @Nullable String after, int atMost) {
        String window = "select subject_key, min(seq) as first_seq from " + identifiers
                + " where controller = ? and subject_kind = ?" + (after == null ? "" : " and subject_key > ?")
                + " group by subject_key order by subject_key limit ?";
        List<Object> params = new ArrayList<>(List.of(controller.value(), kind));
        if (after != null) {
            params.add(after);
        }
        params.addAll(List.of(atMost, kind));
        return statements.list(
                identifiers,
                "select i.subject_kind, i.subject_key, i.since_at, i.source from (" + window + ") w join " + identifiers
                        + " i on i.subject_kind = ? and i.subject_key = w.subject_key and i.seq = w.first_seq"
                        + " order by i.subject_key",
                row -> new KnownSubject(
                        SubjectColumns.read(row), Times.read(row, "since_at"), row.getString("source"), Set.of()),
                params.toArray());
    }

    @Override
    public void link(SubjectLink link) {
        together(() -> links.add(link));
    }

    @Override
    public boolean unlink(ControllerId controller, SubjectId one, SubjectId other, Actor by, Instant at) {
        return links.end(controller, one, other, by, at);
    }

    @Override
    public Set<SubjectId> linked(ControllerId controller, SubjectId subject) {
        return links.reachable(controller, subject);
    }

    @Override
    public List<SubjectLink> links(ControllerId controller, SubjectId subject) {
        return links.of(controller, subject);
    }

    @Override
    public int forget(ControllerId controller, SubjectId subject) {
        return together(() -> {
            links.delete(controller, subject);
            return statements.change(
                    "DELETE",
                    identifiers,
                    "delete from " + identifiers + " where " + OF_SUBJECT,
                    controller.value(),
                    subject.kind(),
                    subject.key());
        });
    }

    /** In the current transaction, or in one for all statements. */
    private <T> T together(Supplier<T> work) {
        return managers.with(manager -> work.get());
    }

    private static KnownIdentifier identifier(ResultSet row) throws SQLException {
        Instant verifiedAt = Times.readOrNull(row, "verified_at");
        Instant until = Times.readOrNull(row, "until_at");
        return new KnownIdentifier(
                row.getObject("id", UUID.class),
                new ControllerId(row.getString("controller")),
                SubjectColumns.read(row),
                Identifier.of(
                        IdentifierType.valueOf(row.getString("identifier_type")), row.getString("identifier_value")),
                row.getBoolean("founding"),
                row.getString("source"),
                Times.read(row, "since_at"),
                Actor.parse(row.getString("added_by")),
                Times.read(row, "added_at"),
                verifiedAt == null
                        ? null
                        : new KnownIdentifier.Verification(
                                row.getString("verified_how"), Actor.parse(row.getString("verified_by")), verifiedAt),
                until == null
                        ? null
                        : new KnownIdentifier.Ending(
                                until,
                                Actor.parse(row.getString("ended_by")),
                                Objects.requireNonNull(Times.readOrNull(row, "ended_at"))));
    }
}
