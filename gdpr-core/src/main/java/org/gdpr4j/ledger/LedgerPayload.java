package org.gdpr4j.ledger;

import java.util.Map;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger entry says beyond its header. It is personal data until it is erased. Immutable; its {@code toString}
 * shows nothing of it.
 *
 * @param subject whom the entry is about, or null
 * @param by who did it
 * @param body the rest, whole numbers as {@code Long}
 */
public record LedgerPayload(@Nullable SubjectId subject, Actor by, Map<String, ?> body) {

    public LedgerPayload {
        body = CanonicalJson.copy(body);
    }

    @Override
    public String toString() {
        return "LedgerPayload";
    }
}
