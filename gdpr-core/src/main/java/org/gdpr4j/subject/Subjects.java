package org.gdpr4j.subject;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;

/**
 * What the library itself knows of who is who: identifiers of persons, former ones too, each with where it came from; and
 * which ids are one human being. Users call it; it is thread-safe, and each act joins the caller's transaction, or is one
 * of its own. Instants are UTC, from the clock that was given.
 *
 * <p>An identifier is kept as it was written, because it is personal data that must be found, exported and erased. It is
 * found by a keyed hash of its normal form ({@link IdentifierType#normalise}), exactly: no wildcard, no similarity.
 * Several persons may have the same one. That a subject exists is not checked. Nothing is guessed: a link between two ids
 * is always somebody's statement.
 */
public final class Subjects {

    private static final int LONGEST_HASH = 64;

    private final SubjectStore store;
    private final IdentifierHash hash;
    private final ControllerId controller;
    private final Clock clock;

    /** For the only controller of an application. */
    public Subjects(SubjectStore store, IdentifierHash hash, Clock clock) {
        this(store, hash, ControllerId.DEFAULT, clock);
    }

    /** For one of several controllers; it sees nothing of the others'. */
    public Subjects(SubjectStore store, IdentifierHash hash, ControllerId controller, Clock clock) {
        this.store = store;
        this.hash = hash;
        this.controller = controller;
        this.clock = clock;
    }

    /**
     * The person of this kind who is known by this identifier; if there is none, a new one with a random key (a UUID) is
     * founded on it. Several at once, on any number of nodes, get the same person. Who has verified it counts before whom
     * it was founded on, the earlier before the later; what was merely added to somebody does not make it theirs.
     *
     * @param kind for instance {@code person}; rather one that no record declares, since the key is no key of any record
     * @param source who or what it came from, for instance {@code form:callback}; no personal value
     * @throws GdprException when kind, source or identifier is of no form that can be kept
     */
    public SubjectId recognise(String kind, Identifier identifier, String source, Actor by) {
        return find(identifier).stream()
                .filter(known -> !known.former() && known.subject().kind().equals(kind))
                .filter(known -> known.verified() != null || known.founding())
                .min(Comparator.comparing(known -> known.verified() == null))
                .orElseGet(() -> {
                    SubjectId fresh = SubjectId.of(kind, UUID.randomUUID());
                    Instant now = clock.instant();
                    return add(fresh, identifier, true, source, now, now, by);
                })
                .subject();
    }

    /**
     * Notes that an identifier is this person's from now on. One that they have already is given back as it is.
     *
     * @throws GdprException when source or identifier is of no form that can be kept
     */
    public KnownIdentifier add(SubjectId subject, Identifier identifier, String source, Actor by) {
        Instant now = clock.instant();
        return add(subject, identifier, false, source, now, now, by);
    }

    /**
     * Notes that an identifier has been this person's since then. One that they have already is given back as it is.
     *
     * @throws GdprException when source or identifier is of no form that can be kept, or that time is still to come
     */
    public KnownIdentifier add(SubjectId subject, Identifier identifier, String source, Instant since, Actor by) {
        Instant now = clock.instant();
        return add(subject, identifier, false, source, past(since, now), now, by);
    }

    private KnownIdentifier add(
            SubjectId subject,
            Identifier identifier,
            boolean founding,
            String source,
            Instant since,
            Instant now,
            Actor by) {
        KnownIdentifier known = new KnownIdentifier(
                UUID.randomUUID(), controller, subject, identifier, founding, source, since, by, now, null, null);
        return store.add(known, hash(identifier));
    }

    /**
     * Notes that the identifier was shown to be the person's; the last time counts.
     *
     * @param how for instance {@code link opened}; no personal value
     * @throws GdprException when there is none of this id, or it has ended
     */
    public void verify(UUID identifier, String how, Actor by) {
        if (!store.verify(controller, identifier, new KnownIdentifier.Verification(how, by, clock.instant()))) {
            throw none(identifier, "verified");
        }
    }

    /**
     * Ends an identifier now; it stays known as a former one.
     *
     * @throws GdprException when there is none of this id, or it has ended before
     */
    public void end(UUID identifier, Actor by) {
        Instant now = clock.instant();
        end(identifier, now, now, by);
    }

    /**
     * Ends an identifier that was the person's until then (outside); it stays known as a former one.
     *
     * @throws GdprException when there is none of this id, it has ended before, or that time is still to come
     */
    public void end(UUID identifier, Instant until, Actor by) {
        Instant now = clock.instant();
        end(identifier, past(until, now), now, by);
    }

    private void end(UUID identifier, Instant until, Instant now, Actor by) {
        if (!store.end(controller, identifier, new KnownIdentifier.Ending(until, by, now))) {
            throw none(identifier, "ended");
        }
    }

    /**
     * Everybody who has or had this identifier, in the order in which it was added; empty when nobody has. One statement.
     *
     * @throws GdprException when the identifier is of no form that can be kept
     */
    public List<KnownIdentifier> find(Identifier identifier) {
        KnownIdentifier.check(identifier);
        return store.find(controller, identifier.type(), hash(identifier)).stream()
                .filter(known -> known.identifier().equals(identifier))
                .toList();
    }

    /** The identifiers of a person, former ones too, in the order in which they were added: what an export shows. */
    public List<KnownIdentifier> identifiers(SubjectId subject) {
        return store.of(controller, List.of(subject));
    }

    /** The identifiers of these subjects, for instance of all that are {@link #linked}, former ones too. One statement. */
    public List<KnownIdentifier> identifiers(Set<SubjectId> subjects) {
        return store.of(controller, subjects);
    }

    /**
     * Notes that two subjects are one human being. Engines act on all that are linked. Linking two that are linked already
     * changes nothing.
     *
     * @param reason how one knows; no personal value
     * @throws GdprException when both are the same, or no reason is given
     */
    public void link(SubjectId one, SubjectId other, String reason, Actor by) {
        store.link(new SubjectLink(UUID.randomUUID(), controller, one, other, reason, by, clock.instant(), null, null));
    }

    /**
     * Takes back that two subjects are one human being. They may still be {@link #linked} through a third.
     *
     * @throws GdprException when they are not linked directly
     */
    public void unlink(SubjectId one, SubjectId other, Actor by) {
        if (!store.unlink(controller, one, other, by, clock.instant())) {
            throw new GdprException(one + " and " + other + " are not linked directly."
                    + " Ask links() which links there are, and take back one of those.");
        }
    }

    /** All ids of the human being behind this one, directly or through others; always with itself. */
    public Set<SubjectId> linked(SubjectId subject) {
        return store.linked(controller, subject);
    }

    /** What was said of this subject being the same as others, also what was taken back, in order. */
    public List<SubjectLink> links(SubjectId subject) {
        return store.links(controller, subject);
    }

    /**
     * Deletes all identifiers of this subject and all links that touch it, for good, and leaves no trace of it: who forgets
     * notes that elsewhere. Subjects that were linked through this one only are linked no more; to forget a whole human
     * being ask {@link #linked} first.
     *
     * @return how many identifiers there were
     */
    public int forget(SubjectId subject) {
        return store.forget(controller, subject);
    }

    /**
     * The persons of these kinds whom only the library knows, by an identifier that they have or had: since the first of
     * them, from its source.
     */
    public SubjectQuery directory(String... kinds) {
        Set<String> sorted = new TreeSet<>(List.of(kinds));
        return new IdentifierDirectory(store, controller, Collections.unmodifiableSet(sorted));
    }

    private String hash(Identifier identifier) {
        String hashed = hash.of(identifier.type() + ":" + identifier.normalised());
        if (hashed.isBlank() || hashed.length() > LONGEST_HASH) {
            throw new GdprException("The hash of identifiers is 1 to " + LONGEST_HASH
                    + " characters. Give Subjects a keyed hash such as Secrets::hash.");
        }
        return hashed;
    }

    private static Instant past(Instant given, Instant now) {
        if (given.isAfter(now)) {
            throw new GdprException("An identifier is noted when it is so, not before. Give a time that has come.");
        }
        return given;
    }

    private static GdprException none(UUID identifier, String what) {
        return new GdprException("There is no identifier " + identifier + " that could be " + what
                + "; it may have ended or been forgotten.");
    }
}
