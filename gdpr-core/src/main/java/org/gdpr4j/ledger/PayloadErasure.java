package org.gdpr4j.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;

/** Takes payloads away and says so in the ledger. */
final class PayloadErasure {

    /** The entry that says which payloads were erased. */
    static final String ERASED = "ledger.payload-erased";

    /** The member of its body that names the entries. */
    static final String ENTRIES = "entries";

    /** How many payloads one such entry names at most. */
    static final int AT_ONCE = 500;

    private final LedgerStore store;
    private final Consumer<LedgerEvent> append;

    PayloadErasure(LedgerStore store, Consumer<LedgerEvent> append) {
        this.store = store;
        this.append = append;
    }

    /** Erases the payload of one entry; once erased it stays so. */
    int one(UUID id, Actor by, String reason) {
        LedgerRow row = store.find(id)
                .orElseThrow(
                        () -> new GdprException("There is no ledger entry " + id + " whose payload could be erased."));
        if (row.type().startsWith(Ledger.OWN)) {
            throw new GdprException("The entry " + id + " is one of the ledger's own (" + row.type()
                    + "); its payload is never erased.");
        }
        return all(List.of(id), by, reason);
    }

    /** Erases the payloads about a person, of entries of these types. */
    int of(SubjectId subject, Predicate<String> types, Actor by, String reason) {
        List<UUID> ids = new ArrayList<>();
        store.eachOf(subject, "", row -> {
            if (!row.type().startsWith(Ledger.OWN) && types.test(row.type())) {
                ids.add(row.id());
            }
        });
        return all(ids, by, reason);
    }

    /** Erases these payloads, as many entries at once as one entry can name. */
    int all(List<UUID> ids, Actor by, String reason) {
        if (reason.isBlank()) {
            throw new GdprException("Erasing a payload of the ledger needs a reason.");
        }
        int erased = 0;
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            erased += group(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), by, reason);
        }
        return erased;
    }

    private int group(List<UUID> ids, Actor by, String reason) {
        UUID entry = UUID.randomUUID();
        int erased = store.erase(ids, entry);
        if (erased > 0) {
            List<String> names = ids.stream().map(UUID::toString).toList();
            // Of nobody: what it says stays for ever.
            append.accept(new LedgerEvent(
                    entry, ControllerId.DEFAULT, ERASED, null, by, Map.of(ENTRIES, names, "reason", reason)));
        }
        return erased;
    }
}
