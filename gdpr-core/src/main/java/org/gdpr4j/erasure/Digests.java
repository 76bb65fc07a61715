package org.gdpr4j.erasure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gdpr4j.catalog.RecordId;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.RecordIds;

/** Names rows without telling personal keys, and hashes what the plan depends on without telling values. */
final class Digests {

    private static final String ROWS = "gdpr4j.plan-row";

    private final RecordIds ids;
    private final Secrets secrets;
    private final Map<String, FrozenRows.Facts> factsOf = new ConcurrentHashMap<>();

    Digests(RecordIds ids, Secrets secrets) {
        this.ids = ids;
        this.secrets = secrets;
    }

    RecordId id(RecordType type, Key key) {
        return ids.of(type, key);
    }

    /** Freezes rows of one record. */
    FrozenRows.Freezer freezer(RecordType type) {
        return new FrozenRows.Freezer(
                type, factsOf.computeIfAbsent(type.name(), name -> FrozenRows.Facts.of(type)), this);
    }

    /** A hash of what the plan depends on in some rows. */
    String rows(String content) {
        return secrets.hash(ROWS, content);
    }

    String fingerprint(String content) {
        return secrets.hash("gdpr4j.plan", content);
    }
}
