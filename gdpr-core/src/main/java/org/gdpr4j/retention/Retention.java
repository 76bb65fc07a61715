package org.gdpr4j.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.RecordId;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.LocatingSource;
import org.gdpr4j.source.RecordIds;
import org.gdpr4j.source.Row;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Says what must be kept, why and until when: floors from laws and contracts, restrictions (Art. 18) and legal holds
 * (Art. 17(3)(e)). It decides and never deletes. Users call it; it is thread-safe, and its acts join the caller's
 * transaction. Periods are counted in calendar terms in the zone of the record's controller, in UTC where none is declared;
 * instants are UTC, from the clock that was given.
 *
 * <p>Holds and restrictions begin now and last until they are ended. One on a person binds erasures of that person, and
 * of others in what these share with them, by key or by an identifier that the person's own record holds. One on a record is
 * set only where there is such a record now, and found again by its name and key. The person is not told: Art. 18(3) is the
 * caller's business.
 */
public final class Retention {

    private final Catalog catalog;
    private final RecordIds ids;
    private final StateStore store;
    private final Transactions transactions;
    private final Clock clock;

    public Retention(Catalog catalog, RecordIds ids, StateStore store, Transactions transactions, Clock clock) {
        this.catalog = catalog;
        this.ids = ids;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Puts all data of a person under a legal hold until somebody ends it; returns the id to end it by.
     *
     * @throws GdprException when nobody declares this kind of person, the text is no key of such a record, or reason or law is blank
     */
    public UUID hold(SubjectId subject, String reason, String law, Actor by) {
        catalog.requireKind(subject.kind());
        return set(RecordState.HELD, ids.subject(subject), null, reason, law, null, by);
    }

    /**
     * Puts one record under a legal hold until somebody ends it; returns the id to end it by. The key
     * may be given as any text that it reads from; see {@link #id}.
     *
     * @throws GdprException when there is no such record, or reason or law is blank
     */
    public UUID hold(RecordId record, String reason, String law, Actor by) {
        return set(RecordState.HELD, null, existing(record), reason, law, null, by);
    }

    /**
     * Restricts all data of a person at their own wish (Art. 18); returns the id to end it by.
     *
     * @throws GdprException when nobody declares this kind of person, the text is no key of such a record, or reason or law is blank
     */
    public UUID restrict(SubjectId subject, String reason, String law, Actor by) {
        catalog.requireKind(subject.kind());
        return set(RecordState.RESTRICTED, ids.subject(subject), null, reason, law, null, by);
    }

    /**
     * Restricts one record at the person's wish (Art. 18); returns the id to end it by. The key
     * may be given as any text that it reads from; see {@link #id}.
     *
     * @throws GdprException when there is no such record, or reason or law is blank
     */
    public UUID restrict(RecordId record, String reason, String law, Actor by) {
        return set(RecordState.RESTRICTED, null, existing(record), reason, law, null, by);
    }

    /**
     * How the library names a row, for instance one that the search found: the key is a keyed hash where it is personal.
     *
     * @throws GdprException when the key is personal and there is no root key
     */
    public RecordId id(RecordType record, Key key) {
        return ids.of(record, key);
    }

    private RecordId existing(RecordId record) {
        return transactions.joining(() -> ids.existing(record));
    }

    /**
     * Ends a state.
     *
     * @throws GdprException when there is none of this id, or it has ended before
     */
    public void end(UUID id, Actor by) {
        if (!transactions.joining(() -> store.end(id, clock.instant(), by))) {
            throw new GdprException("There is no state " + id + " that could be ended; it may have been ended before.");
        }
    }

    /**
     * Marks records as retained, each for its own reason, for those who read them; marking again changes nothing. An erasure
     * asks the floors anew and not these marks: what must be kept is held.
     *
     * @throws GdprException when an entry is of another state, or of a person
     */
    public void retain(Collection<StateEntry> entries) {
        for (StateEntry entry : entries) {
            if (entry.state() != RecordState.RETAINED || entry.record() == null) {
                throw new GdprException(
                        "Only records are marked as retained. Use hold or restrict for what must stay.");
            }
        }
        add(entries);
    }

    private void add(Collection<StateEntry> entries) {
        transactions.joining(() -> {
            store.add(entries);
            return true;
        });
    }

    /** What holds now for the person as a whole or for any of these records, in no particular order. */
    public List<StateEntry> active(SubjectId subject, Collection<RecordId> records) {
        return active(List.of(subject), records);
    }

    /** What holds now for any of these persons as a whole or for any of these records, in one read, in no particular order. */
    public List<StateEntry> active(Collection<SubjectId> subjects, Collection<RecordId> records) {
        return transactions.joining(() -> store.active(subjects, records, clock.instant()));
    }

    /** Whether all data of this person are restricted now (Art. 18). One read. */
    public boolean restricted(SubjectId subject) {
        return active(subject, List.of()).stream().anyMatch(entry -> entry.state() == RecordState.RESTRICTED);
    }

    /**
     * What {@link #restricted(SubjectId)} says of one person, as a condition that lists of persons are filtered by; true or
     * false, never unknown. Made anew for each list, because the instant stands in it.
     *
     * @param kind of the persons
     * @param keyField the field of the filtered record that holds the person's key
     */
    public Condition restricted(String kind, String keyField) {
        return PersonStates.in(
                RecordState.RESTRICTED, kind, keyField, clock.instant(), subject -> active(subject, List.of()));
    }

    /**
     * Which rows of a record are in a state now, as a condition on its key.
     *
     * @throws GdprException when the record's key is personal, so that only hashes of it are known here
     */
    public Condition condition(RecordType record, RecordState state, LocatingSource source) {
        List<RecordId> ids = transactions.joining(() -> store.records(record.name(), state, clock.instant()));
        List<String> fields = record.key().stream().map(Field::path).toList();
        List<Condition> anyOf = new ArrayList<>();
        for (RecordId id : ids) {
            if (id.hashed()) {
                throw new GdprException("The key of '" + record.name() + "' is personal and only its hash is known,"
                        + " so its states cannot be read as a condition. Give it a surrogate key.");
            }
            Key key = source.key(record, id.key());
            List<Condition> parts = new ArrayList<>();
            for (int i = 0; i < fields.size(); i++) {
                parts.add(Condition.field(fields.get(i)).equalTo(key.parts().get(i)));
            }
            anyOf.add(Condition.all(parts));
        }
        return Condition.any(anyOf);
    }

    /**
     * The floor under this row that lasts longest, or empty when it may go; see {@link Floors}. For many rows ask {@link
     * #floors()} once.
     */
    public Optional<Keeping> floor(RecordType record, Row row) {
        return floors().of(record, row);
    }

    /** The floors as they are now. */
    public Floors floors() {
        return new Floors(catalog, clock.instant(), this::now);
    }

    /** The earlier of the library's clock and the database's, by which floors end. Joins the caller's transaction. */
    public Instant now() {
        return transactions.joining(() -> store.earlier(clock));
    }

    private UUID set(
            RecordState state,
            @Nullable SubjectId subject,
            @Nullable RecordId record,
            String reason,
            String law,
            @Nullable Instant until,
            Actor by) {
        UUID id = UUID.randomUUID();
        StateEntry entry =
                new StateEntry(id, state, subject, record, reason, law, clock.instant(), until, by, null, null);
        add(List.of(entry));
        return id;
    }
}
