package org.gdpr4j.notice;

import java.time.Instant;
import java.util.Optional;

/** A published version without its words. */
record Outline(NoticeId id, Instant validFrom, NoticeContent content) {

    static Outline of(NoticeStore.Published published) {
        return new Outline(
                published.id(), published.validFrom(), NoticeFormat.read(published.id(), published.content()));
    }

    int version() {
        return id.version();
    }

    Optional<NoticePurpose> purpose(String name) {
        return content.purpose(name);
    }
}
