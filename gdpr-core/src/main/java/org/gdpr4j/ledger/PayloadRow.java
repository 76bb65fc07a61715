package org.gdpr4j.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lies beside the header of an entry and can be erased: the row stays, with nothing in it but which entry erased it.
 * Who implements a {@link LedgerStore} reads and writes it. Nothing is checked here.
 *
 * @param subjectKind the kind of the person whom the entry is about, or null: for looking up only, the text has it too
 * @param subjectKey the key of that person, or null
 * @param salt 32 random bytes, or null once erased
 * @param text the payload as canonical JSON, or null once erased
 * @param erasedBy the entry that says that this was erased, or null
 * @param agrees when reading: whether what the store keeps a second time for its own use (the controller in this row, the
 *     person's key in other types) agrees with the rest; always true where it keeps nothing twice
 */
public record PayloadRow(
        @Nullable String subjectKind,
        @Nullable String subjectKey,
        @Nullable Bytes salt,
        @Nullable String text,
        @Nullable UUID erasedBy,
        boolean agrees) {

    @Override
    public String toString() {
        return "PayloadRow";
    }
}
