package org.gdpr4j.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gdpr4j.problem.GdprException;

/**
 * How a {@link Ledger} works. Users create it. Immutable.
 *
 * @param origin the name of this ledger in checkpoints, unique among all logs that a verifier knows: a host name and a path
 *     without a scheme, as C2SP tlog-checkpoint wants it; no spaces, no {@code +}
 * @param batch how many entries the sequencer places in one transaction at most
 * @param guarded payloads of which types are shown only to who has a {@link ClaimAccess}: the beginnings of types, and the
 *     right that each needs
 */
public record LedgerOptions(String origin, int batch, Map<String, ClaimAccess.Right> guarded) {

    /** The origin of a ledger that is given none: enough as long as its checkpoints stay within one organisation. */
    public static final String DEFAULT_ORIGIN = "gdpr4j/ledger";

    /** The batch that is used when none is said. */
    public static final int DEFAULT_BATCH = 4_096;

    private static final int LARGEST_BATCH = 65_536;

    /** @throws GdprException when the origin cannot stand in a checkpoint, or the batch is not 1 to 65536 */
    public LedgerOptions {
        if (!NoteKey.isName(origin)) {
            throw new GdprException("The origin of a ledger is a name such as 'example.org/ledger':"
                    + " no spaces, no control characters, no '+'.");
        }
        if (batch < 1 || batch > LARGEST_BATCH) {
            throw new GdprException("A batch of the sequencer is 1 to " + LARGEST_BATCH + " entries.");
        }
        guarded = Map.copyOf(guarded);
    }

    /** What is used when nothing is said: who read what needs {@link ClaimAccess.Right#READS}. */
    public static LedgerOptions defaults() {
        return new LedgerOptions(DEFAULT_ORIGIN, DEFAULT_BATCH, Map.of(ReadAudit.TYPE, ClaimAccess.Right.READS));
    }

    /** The same with another origin. */
    public LedgerOptions withOrigin(String name) {
        return new LedgerOptions(name, batch, guarded);
    }

    /** The same with another batch. */
    public LedgerOptions withBatch(int entries) {
        return new LedgerOptions(origin, entries, guarded);
    }

    /** The same with payloads of more types guarded. */
    public LedgerOptions withGuarded(String typePrefix, ClaimAccess.Right right) {
        Map<String, ClaimAccess.Right> more = new HashMap<>(guarded);
        more.put(typePrefix, right);
        return new LedgerOptions(origin, batch, more);
    }

    /** The right that payloads of this type need; of several prefixes the longest counts. */
    Optional<ClaimAccess.Right> right(String type) {
        return guarded.entrySet().stream()
                .filter(entry -> type.startsWith(entry.getKey()))
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }
}
