package org.gdpr4j.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;

/**
 * Keeps objections under Art. 21(1), and apart from them the list of those who object to direct marketing. Adapters
 * implement it; gdpr-test has its contract as a test. Implementations join the current transaction, never commit, and must
 * be thread-safe. Instants come back to the microsecond.
 */
public interface ObjectionStore {

    /**
     * What stands against a use.
     *
     * @param marketing whether the person is on the list of those who object to direct marketing
     * @param purpose whether an objection of theirs to the purpose binds
     */
    record Standing(boolean marketing, boolean purpose) {}

    /** Keeps an objection; one whose id is there already changes nothing. */
    void add(Objection objection);

    /** Writes down a decision; false, with nothing written, when there is no such objection or it is decided. */
    boolean decide(ControllerId controller, UUID id, Objection.Decision decision, Instant at, Actor by);

    /** The objection of this id. */
    Optional<Objection> find(ControllerId controller, UUID id);

    /** The objections of a person, the oldest first. */
    List<Objection> of(ControllerId controller, SubjectId subject);

    /** Those that nobody has decided yet, the oldest first. */
    List<Objection> open(ControllerId controller, int limit);

    /**
     * Keeps a line of the list. Where there is one of this id, its instant becomes the later one and the hashes come to those
     * it has; nothing else of it changes.
     */
    void list(MarketingObjection objection);

    /** What stands against a use of this person's data. Exactly one read. */
    Standing standing(ControllerId controller, SubjectId subject, String purpose);

    /** Whether one of these hashes is on the list. Exactly one read. */
    boolean listed(ControllerId controller, Collection<String> hashes);

    /** The lines about a person, the oldest first. */
    List<MarketingObjection> lines(ControllerId controller, SubjectId subject);

    /** Lines whose person said so last before this instant, by their ids, beginning after the given one. */
    List<MarketingObjection> linesBefore(ControllerId controller, Instant before, UUID after, int limit);

    /** Takes lines off the list. */
    int strike(ControllerId controller, Collection<UUID> ids);
}
