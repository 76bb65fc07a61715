package org.gdpr4j.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;

/**
 * Keeps notices, who was served which, who need not be, and when each person was first written to. Adapters implement it; it
 * joins the caller's transaction, never commits, changes nothing that was added (an exemption is ended, once) and must be
 * thread-safe. All of it is one controller's at a time. Instants are UTC and come back equal to the microsecond.
 */
public interface NoticeStore {

    /**
     * A published version without its texts.
     *
     * @param content what {@link NoticeContent} is written as; the store does not read it
     */
    record Published(
            ControllerId controller, NoticeId id, Instant validFrom, String content, Instant publishedAt, Actor by) {}

    /** That a person was served this version. */
    record Told(SubjectId subject, NoticeId notice) {}

    /** Adds a version with its texts; false when there is such a version already, and then nothing changes. */
    boolean publish(Published version, List<NoticeText> texts);

    /** All versions of all notices, by name and number. */
    List<Published> versions(ControllerId controller);

    /** The texts of a version, by language; empty when there is no such version. */
    List<NoticeText> texts(ControllerId controller, NoticeId notice);

    /** The hash of one text; empty when there is no such version, or not in this language. */
    Optional<String> hash(ControllerId controller, NoticeId notice, String language);

    /** Adds it; false when its id is there already, and then nothing changes. */
    boolean serve(ServedNotice served);

    Optional<ServedNotice> served(UUID id);

    /** All that a person was served, the earliest first. */
    List<ServedNotice> served(ControllerId controller, SubjectId subject);

    /** Which versions these persons were served, each once however often it was. */
    List<Told> told(ControllerId controller, Collection<SubjectId> subjects);

    /** Adds an exemption; one whose id is there already is left as it is. */
    void exempt(Exemption exemption);

    /** Ends an exemption; false when it does not exist or has ended before. */
    boolean endExemption(UUID id, Instant at, Actor by);

    /** The exemptions that hold for all or for any of these persons, from whichever notice. */
    List<Exemption> exemptions(ControllerId controller, Collection<SubjectId> subjects);

    /** Notes that the person was written or spoken to at this time; only the earliest time matters. */
    void communicated(ControllerId controller, SubjectId subject, Instant at, Actor by);

    /** When each of these persons was first written or spoken to, as far as anybody said so. */
    Map<SubjectId, Instant> firstCommunications(ControllerId controller, Collection<SubjectId> subjects);
}
