package org.gdpr4j.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gdpr4j.ledger.LedgerFault.Kind;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * Checks that every erased payload is named by the entry that it says erased it. While entries are streamed it only counts:
 * the erased payloads, and those that the erasing entries name and that point back to them. The two are equal when all is
 * well; only when they are not is each looked at. It is of one thread.
 */
final class ErasureCheck {

    private static final int AT_ONCE = 4_096;
    private static final int KNOWN = 1_024;

    private final LedgerStore store;
    private final List<LedgerStore.Erased> named = new ArrayList<>();
    private final Map<UUID, Set<UUID>> known = new LinkedHashMap<>();
    private long erased;
    private long counted;

    ErasureCheck(LedgerStore store) {
        this.store = store;
    }

    /** Counts a row whose payload was checked. */
    void count(LedgerRow row) {
        PayloadRow payload = row.payload();
        if (payload != null && payload.text() == null) {
            erased++;
        }
        if (row.type().equals(PayloadErasure.ERASED)) {
            names(row).forEach(id -> named.add(new LedgerStore.Erased(id, row.id())));
            if (named.size() >= AT_ONCE) {
                flush();
            }
        }
    }

    /** Whether every erased payload that was counted is named. */
    boolean complete() {
        flush();
        return erased == counted;
    }

    /** What is wrong with this row if its payload is erased, or null. */
    @Nullable
    LedgerFault fault(LedgerRow row) {
        PayloadRow payload = row.payload();
        UUID by = payload == null || payload.text() != null ? null : payload.erasedBy();
        if (by == null || known(by).contains(row.id())) {
            return null;
        }
        return new LedgerFault(
                Kind.PAYLOAD_MISSING,
                row.position(),
                row.id(),
                "The payload is gone, and the entry " + by + " does not say that it was erased.");
    }

    private Set<UUID> known(UUID by) {
        Set<UUID> names = known.get(by);
        if (names == null) {
            names = store.find(by)
                    .filter(row -> row.type().equals(PayloadErasure.ERASED))
                    .filter(row -> new PayloadCheck(Sha256.fresh()).fault(row) == null)
                    .map(ErasureCheck::names)
                    .orElse(Set.of());
            if (known.size() == KNOWN) {
                known.clear();
            }
            known.put(by, names);
        }
        return names;
    }

    private static Set<UUID> names(LedgerRow row) {
        String text = row.payload() == null ? null : row.payload().text();
        try {
            List<?> entries = text == null
                    ? List.of()
                    : ProofJson.member(PayloadText.read(text).body(), PayloadErasure.ENTRIES, List.class);
            return entries.stream().map(id -> UUID.fromString(id.toString())).collect(Collectors.toSet());
        } catch (GdprException | IllegalArgumentException e) {
            // Whatever it is, it names nothing.
            return Set.of();
        }
    }

    private void flush() {
        if (!named.isEmpty()) {
            counted += store.countErased(named);
            named.clear();
        }
    }
}
