package org.gdpr4j.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.Controller;
import org.gdpr4j.subject.KnownSubject;
import org.gdpr4j.subject.SubjectDirectory;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;

/**
 * What persons have to be told (Art. 13, 14), what they were told, and who still lacks it. Users call it. Thread-safe; every
 * call joins the caller's transaction or has one of its own, and never commits the caller's.
 *
 * <p>It sends nothing ({@link Deliveries} does), changes no published version and forgets no serving. Instants are UTC, from
 * the clock that was given; calendar months are counted in the controller's zone.
 */
public final class Notices {

    private static final int WINDOW = 500;

    private final Desk desk;

    public Notices(
            Controller controller,
            Purposes purposes,
            SubjectDirectory directory,
            NoticeStore store,
            DisclosureSource disclosures,
            Ledger ledger,
            Transactions transactions,
            Clock clock) {
        desk = new Desk(controller, purposes, directory, store, disclosures, ledger, transactions, clock);
    }

    /**
     * What Art. 13 or 14 still wants of a version, point by point; empty when nothing is missing. It reads what was declared,
     * not the text. Of the rights, objection and portability are asked for only where a purpose has a ground that gives them.
     */
    public static List<MissingPoint> completeness(NoticeVersion version) {
        return Completeness.of(version);
    }

    /**
     * Publishes a version for good, complete or not, and appends {@code notice.published} to the ledger. Publishing the same
     * again changes nothing, so that it can be said at each start of the application.
     *
     * @throws GdprException when a number is left out, the version is there with other words or contents, it would be valid
     *     before the previous one, a purpose or kind of person is not declared, or another ground is told as if it were not material
     */
    public NoticeVersion publish(NoticeVersion version, Actor by) {
        return joining(() -> new Publication(desk).publish(version, by));
    }

    /** A published version with its texts. */
    public Optional<NoticeVersion> find(NoticeId notice) {
        return joining(() -> desk.outlines().find(notice).map(desk::whole));
    }

    /** The version of this notice that is to be told now. */
    public Optional<NoticeVersion> current(String name) {
        return joining(() -> desk.outlines().current(name, desk.now()).map(desk::whole));
    }

    /** The published versions of this notice, the first first. */
    public List<NoticeId> versions(String name) {
        return joining(
                () -> desk.outlines().versions(name).stream().map(Outline::id).toList());
    }

    /**
     * Records that a person was served a notice, whether or not they answer, and appends {@code notice.served} to the ledger.
     * The same id again changes nothing and gives what was recorded. Whether the person exists is not asked, so that a form
     * may serve whom it is about to save.
     *
     * @throws GdprException when there is no such version in this language, the time lies ahead, or the id was used for
     *     something else
     */
    public ServedNotice served(Serving serving) {
        return joining(() -> new Servings(desk).serve(serving));
    }

    /** All that a person was served, the earliest first. */
    public List<ServedNotice> servedTo(SubjectId subject) {
        return joining(() -> desk.store().served(desk.controller().id(), subject));
    }

    /** What of this notice the person was served last, by time. */
    public Optional<ServedNotice> lastServed(SubjectId subject, String notice) {
        return servedTo(subject).stream()
                .filter(served -> served.notice().name().equals(notice))
                .reduce((earlier, later) -> later);
    }

    /**
     * Whether the person had at that instant been served a version that told of this purpose, and the purpose had not changed
     * materially between that version and the one valid then. By record alone: an exemption is no yes.
     *
     * @throws GdprException when no purpose of this name is declared and no notice tells of one
     */
    public boolean wasTold(SubjectId subject, String purpose, Instant at) {
        return joining(() -> {
            Outlines outlines = desk.outlines();
            if (outlines.names().stream().noneMatch(name -> tells(outlines, name, purpose))) {
                desk.purposes().get(purpose);
                return false;
            }
            List<ServedNotice> served = desk.store().served(desk.controller().id(), subject);
            return Servings.versions(served, at).entrySet().stream()
                    .anyMatch(each -> covers(outlines, each.getKey(), each.getValue(), purpose, at));
        });
    }

    /**
     * What {@link #wasTold} says of one person now, as a condition that lists of persons are filtered by; true or false, never
     * unknown. Made anew for each list, because the versions that are valid now stand in it.
     *
     * @param kind of the persons
     * @param keyField the field of the filtered record that holds the person's key
     */
    public Condition told(String kind, String keyField, String purpose) {
        Instant now = desk.now();
        Outlines outlines = joining(desk::outlines);
        Map<String, Set<Integer>> enough = new TreeMap<>();
        for (String name : outlines.names()) {
            for (Outline version : outlines.versions(name)) {
                // Of several versions the last that tells of the purpose counts, and the later the better.
                if (covers(outlines, name, Set.of(version.version()), purpose, now)) {
                    enough.computeIfAbsent(name, it -> new TreeSet<>()).add(version.version());
                }
            }
        }
        return NoticeConditions.served(desk.controller().id(), kind, keyField, enough, this::servedTo);
    }

    private static boolean tells(Outlines outlines, String notice, String purpose) {
        return outlines.versions(notice).stream()
                .anyMatch(version -> version.purpose(purpose).isPresent());
    }

    private static boolean covers(Outlines outlines, String notice, Set<Integer> told, String purpose, Instant at) {
        return outlines.tells(notice, told, purpose)
                && outlines.current(notice, at)
                        .flatMap(current -> outlines.gap(current, told, purpose))
                        .isEmpty();
    }

    /**
     * What this person lacks now, of the versions that are valid now; empty for one whom the directory does not know. The number
     * of statements does not depend on how much there is.
     */
    public List<Outstanding> outstanding(SubjectId subject) {
        return joining(() -> {
            List<KnownSubject> person = desk.directory().find(subject).stream().toList();
            Outlines outlines = desk.outlines();
            return person.isEmpty() ? List.of() : new Duties(desk, outlines).of(outlines.current(desk.now()), person);
        });
    }

    /**
     * Hands over who lacks this version, kind by kind in the order of the directory, one entry per person and reason, in flat
     * memory. A version that is valid later only can be asked about too, to tell people ahead. Outside of a transaction none is
     * open while {@code action} works.
     *
     * @throws GdprException when there is no such version, or a later one is valid already
     */
    public void outstanding(NoticeId notice, Consumer<Outstanding> action) {
        Outlines outlines = joining(desk::outlines);
        Outline target = latest(outlines, notice);
        Duties duties = new Duties(desk, outlines);
        for (String kind : target.content().audience().kinds()) {
            Window<KnownSubject> window = new Window<>(WINDOW, persons -> {
                List<Outstanding> found = joining(() -> duties.of(List.of(target), persons));
                found.forEach(action);
            });
            desk.directory().each(kind, person -> {
                if (target.content().audience().includes(person)) {
                    window.add(person);
                }
            });
            window.flush();
        }
    }

    private Outline latest(Outlines outlines, NoticeId notice) {
        Outline target = outlines.get(notice);
        Optional<Outline> current = outlines.current(notice.name(), desk.now());
        if (current.isPresent() && current.get().version() > notice.version()) {
            throw new GdprException("The notice " + notice + " has been followed by "
                    + current.get().id() + ", which is valid. Ask who lacks that one.");
        }
        return target;
    }

    /**
     * Records that this person need not be told (Art. 13(4), 14(5)); returns the id to end it by.
     *
     * @throws GdprException when there is no such version, no reason, or the ground is not one of its article
     */
    public UUID exempt(NoticeId notice, SubjectId subject, ExemptionGround ground, String reason, Actor by) {
        return joining(() -> new Exempting(desk).exempt(notice, subject, ground, reason, by));
    }

    /**
     * Records that nobody need be told this notice (Art. 13(4), 14(5)); returns the id to end it by.
     *
     * @throws GdprException when there is no such version, no reason, or the ground is not one of its article
     */
    public UUID exemptAll(NoticeId notice, ExemptionGround ground, String reason, Actor by) {
        return joining(() -> new Exempting(desk).exempt(notice, null, ground, reason, by));
    }

    /**
     * Ends an exemption.
     *
     * @throws GdprException when there is none of this id, or it has ended before
     */
    public void endExemption(UUID id, Actor by) {
        joining(() -> new Exempting(desk).end(id, by));
    }

    /**
     * Notes that the person was written or spoken to at this time, which is when data from elsewhere must have been told at the
     * latest (Art. 14(3)(b)). Say it of each communication or only of the first; a notice that is served need not be said.
     */
    public void communicated(SubjectId subject, Instant at, Actor by) {
        joining(() -> {
            desk.store().communicated(desk.controller().id(), subject, at, by);
            return true;
        });
    }

    Desk desk() {
        return desk;
    }

    private <T> T joining(Supplier<T> work) {
        return desk.transactions().joining(work);
    }
}
