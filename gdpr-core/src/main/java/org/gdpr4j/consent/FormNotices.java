package org.gdpr4j.consent;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.notice.NoticeVersion;
import org.gdpr4j.notice.Notices;
import org.gdpr4j.notice.PersonRight;

/** The notices that forms link. A published version never changes, so each is read once. Thread-safe. */
final class FormNotices {

    private final Notices notices;
    private final Map<NoticeId, NoticeVersion> known = new ConcurrentHashMap<>();

    FormNotices(Notices notices) {
        this.notices = notices;
    }

    Optional<NoticeVersion> find(NoticeId id) {
        NoticeVersion there = known.get(id);
        if (there != null) {
            return Optional.of(there);
        }
        Optional<NoticeVersion> read = notices.find(id);
        read.ifPresent(version -> known.put(id, version));
        return read;
    }

    boolean shown(NoticeId id, String language) {
        return find(id).flatMap(version -> version.text(language)).isPresent();
    }

    /** What is before the eyes of who ticks this box; empty when the notice is not published in the language. */
    Optional<Shown> shown(ConsentBox box, String language) {
        NoticeId id = box.notice();
        String wording = box.wording().get(language);
        if (id == null || wording == null || !shown(id, language)) {
            return Optional.empty();
        }
        return find(id).map(version ->
                new Shown(id.name(), id.version(), language, Texts.sha256(wording), tellsOfWithdrawal(version)));
    }

    static boolean tellsOfWithdrawal(NoticeVersion version) {
        return version.content().rights().contains(PersonRight.WITHDRAWAL);
    }
}
