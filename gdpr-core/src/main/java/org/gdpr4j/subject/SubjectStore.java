package org.gdpr4j.subject;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the identifiers of persons and the links between their ids. Adapters implement it. Every call joins the caller's
 * transaction, or is one of its own where there is none, and never commits the caller's. Instants come back equal to the
 * microsecond, values code unit by code unit. What belongs to one controller is never given for another. Must be
 * thread-safe.
 */
public interface SubjectStore {

    /**
     * Adds an identifier, unless its id is there already; or the same subject has the same one now; or it is founding and
     * another subject of its kind was founded on the same one, which is still theirs. Of several that try at once, on any
     * number of nodes, one wins.
     *
     * @param hash the keyed hash of type and normalised value, by which it is found
     * @return what is there then: the given one, or the one that was there before
     */
    KnownIdentifier add(KnownIdentifier identifier, String hash);

    /** Replaces what is known of how the identifier was verified; false when there is none of this id, or it has ended. */
    boolean verify(ControllerId controller, UUID id, KnownIdentifier.Verification verification);

    /** Ends an identifier; false when there is none of this id, or it has ended before. */
    boolean end(ControllerId controller, UUID id, KnownIdentifier.Ending ending);

    /** All with this hash, former ones too, in the order in which they were added. */
    List<KnownIdentifier> find(ControllerId controller, IdentifierType type, String hash);

    /** All of these subjects, former ones too, in the order in which they were added. */
    List<KnownIdentifier> of(ControllerId controller, Collection<SubjectId> subjects);

    /**
     * The subjects of a kind that have or had an identifier, in the order of their keys: since when and from which source
     * the first of them that was added is.
     *
     * @param after only those behind this key; null: from the first one on
     * @param atMost how many; fewer mean that there are no more
     */
    List<KnownSubject> subjects(ControllerId controller, String kind, @Nullable String after, int atMost);

    /** Adds a link, unless its id is there already, or the two are linked directly now. */
    void link(SubjectLink link);

    /** Takes back the direct link of two subjects; false when there is none. */
    boolean unlink(ControllerId controller, SubjectId one, SubjectId other, Actor by, Instant at);

    /** Every subject that can be reached from this one over links that hold, itself included. */
    Set<SubjectId> linked(ControllerId controller, SubjectId subject);

    /** The links of this subject, former ones too, in the order in which they were added. */
    List<SubjectLink> links(ControllerId controller, SubjectId subject);

    /** Deletes all identifiers of this subject and all links that touch it; tells how many identifiers there were. */
    int forget(ControllerId controller, SubjectId subject);
}
