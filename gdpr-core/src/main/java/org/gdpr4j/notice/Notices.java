package org.gdpr4j.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.ledger.LedgerEvent;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.Controller;
import org.gdpr4j.subject.KnownSubject;
import org.gdpr4j.subject.SubjectDirectory;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * What persons have to be told (Art. 13, 14), what they were told, and who still lacks it. Users call it. Thread-safe; every
 * call joins the caller's transaction or has one of its own, and never commits the caller's.
 *
 * <p>It sends nothing ({@link Deliveries} does), changes no published version and forgets no serving. Instants are UTC, from
 * the clock that was given; calendar months are counted in the controller's zone.
 */
public final class Notices {

    private static final int WINDOW = 500;

    private final Controller controller;
    private final Purposes purposes;
    private final SubjectDirectory directory;
    private final NoticeStore store;
    private final DisclosureSource disclosures;
    private final Ledger ledger;
    private final Transactions transactions;
    private final Clock clock;

    public Notices(
            Controller controller,
            Purposes purposes,
            SubjectDirectory directory,
            NoticeStore store,
            DisclosureSource disclosures,
            Ledger ledger,
            Transactions transactions,
            Clock clock) {
        this.controller = controller;
        this.purposes = purposes;
        this.directory = directory;
        this.store = store;
        this.disclosures = disclosures;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
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
        return transactions.joining(() -> {
            Outlines outlines = outlines();
            Optional<Outline> there = outlines.find(version.id());
            if (there.isPresent()) {
                return same(version, there.get());
            }
            publication().check(version, outlines.versions(version.id().name()));
            Instant now = now();
            NoticeStore.Published published = new NoticeStore.Published(
                    controller.id(), version.id(), version.validFrom(), NoticeFormat.write(version.content()), now, by);
            store.publish(published, version.texts());
            Map<String, String> hashes = new TreeMap<>();
            version.texts().forEach(text -> hashes.put(text.language(), text.sha256()));
            append(
                    DerivedId.of(
                            "notice.published",
                            controller.id().value(),
                            version.id().toString()),
                    "notice.published",
                    null,
                    by,
                    Map.of(
                            "notice",
                            version.id().toString(),
                            "validFrom",
                            version.validFrom().toString(),
                            "texts",
                            hashes));
            return version;
        });
    }

    /** A published version with its texts. */
    public Optional<NoticeVersion> find(NoticeId notice) {
        return transactions.joining(() -> outlines().find(notice).map(this::whole));
    }

    /** The version of this notice that is to be told now. */
    public Optional<NoticeVersion> current(String name) {
        return transactions.joining(() -> outlines().current(name, now()).map(this::whole));
    }

    /** The published versions of this notice, the first first. */
    public List<NoticeId> versions(String name) {
        return transactions.joining(
                () -> outlines().versions(name).stream().map(Outline::id).toList());
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
        Instant now = now();
        Instant at = serving.at() == null ? now : serving.at().truncatedTo(ChronoUnit.MICROS);
        if (at.isAfter(now)) {
            throw new GdprException(
                    "A notice is recorded as served at a time that lies ahead. Record it when it happened.");
        }
        return transactions.joining(() -> serve(serving, at));
    }

    private ServedNotice serve(Serving serving, Instant at) {
        String hash = store.hash(controller.id(), serving.notice(), serving.language())
                .orElseThrow(() -> new GdprException("There is no published notice " + serving.notice() + " in '"
                        + serving.language() + "'. Publish it, or serve a language that it has."));
        ServedNotice served = new ServedNotice(
                serving.id(),
                controller.id(),
                serving.subject(),
                serving.notice(),
                serving.language(),
                hash,
                serving.channel(),
                serving.how(),
                at,
                serving.by());
        if (!store.serve(served)) {
            return Servings.same(served, store.served(serving.id()));
        }
        append(
                DerivedId.of("notice.served", serving.id().toString()),
                "notice.served",
                serving.subject(),
                serving.by(),
                Servings.body(served));
        return served;
    }

    /** All that a person was served, the earliest first. */
    public List<ServedNotice> servedTo(SubjectId subject) {
        return transactions.joining(() -> store.served(controller.id(), subject));
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
        return transactions.joining(() -> {
            Outlines outlines = outlines();
            if (outlines.names().stream().noneMatch(name -> tells(outlines, name, purpose))) {
                purposes.get(purpose);
                return false;
            }
            Map<String, Integer> told = Servings.highest(store.served(controller.id(), subject), at);
            return told.entrySet().stream()
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
        Instant now = now();
        Outlines outlines = transactions.joining(this::outlines);
        NoticeConditions conditions = new NoticeConditions(controller.id(), kind, keyField, this::servedTo);
        List<Condition> any = new ArrayList<>();
        for (String name : outlines.names()) {
            int last = outlines.versions(name).size();
            SortedSet<Integer> enough = new TreeSet<>();
            for (int version = 1; version <= last; version++) {
                if (covers(outlines, name, version, purpose, now)) {
                    enough.add(version);
                }
            }
            any.add(conditions.highestIn(name, enough, last));
        }
        return Condition.any(any);
    }

    private static boolean tells(Outlines outlines, String notice, String purpose) {
        return outlines.versions(notice).stream()
                .anyMatch(version -> version.purpose(purpose).isPresent());
    }

    private static boolean covers(Outlines outlines, String notice, int told, String purpose, Instant at) {
        boolean known =
                outlines.get(new NoticeId(notice, told)).purpose(purpose).isPresent();
        return known
                && outlines.current(notice, at)
                        .flatMap(current -> outlines.gap(current, told, purpose))
                        .isEmpty();
    }

    /**
     * What this person lacks now, of the versions that are valid now; empty for one whom the directory does not know. The number
     * of statements does not depend on how much there is.
     */
    public List<Outstanding> outstanding(SubjectId subject) {
        return transactions.joining(() -> {
            List<KnownSubject> person = directory.find(subject).stream().toList();
            Outlines outlines = outlines();
            return person.isEmpty() ? List.of() : duties(outlines).of(outlines.current(now()), person);
        });
    }

    /**
     * Hands over who lacks this version, kind by kind in the order of the directory, one entry per person and reason, in flat
     * memory. A version that is valid later only can be asked about too, to tell people ahead. What it hands over to runs in the
     * same transaction.
     *
     * @throws GdprException when there is no such version, or a later one is valid already
     */
    public void outstanding(NoticeId notice, Consumer<Outstanding> action) {
        transactions.joining(() -> {
            Outlines outlines = outlines();
            Outline target = latest(outlines, notice);
            Duties duties = duties(outlines);
            for (String kind : target.content().audience().kinds()) {
                Window<KnownSubject> window = new Window<>(
                        WINDOW, persons -> duties.of(List.of(target), persons).forEach(action));
                directory.each(kind, person -> {
                    if (target.content().audience().includes(person)) {
                        window.add(person);
                    }
                });
                window.flush();
            }
            return true;
        });
    }

    /** What this person lacks of this version; empty for one whom the directory does not know. */
    List<Outstanding> outstanding(SubjectId subject, NoticeId notice) {
        Outlines outlines = outlines();
        return duties(outlines)
                .of(
                        List.of(outlines.get(notice)),
                        directory.find(subject).stream().toList());
    }

    private Outline latest(Outlines outlines, NoticeId notice) {
        Outline target = outlines.get(notice);
        Optional<Outline> current = outlines.current(notice.name(), now());
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
        return exemption(notice, subject, ground, reason, by);
    }

    /**
     * Records that nobody need be told this notice (Art. 13(4), 14(5)); returns the id to end it by.
     *
     * @throws GdprException when there is no such version, no reason, or the ground is not one of its article
     */
    public UUID exemptAll(NoticeId notice, ExemptionGround ground, String reason, Actor by) {
        return exemption(notice, null, ground, reason, by);
    }

    private UUID exemption(
            NoticeId notice, @Nullable SubjectId subject, ExemptionGround ground, String reason, Actor by) {
        UUID id = UUID.randomUUID();
        Exemption exemption = new Exemption(id, controller.id(), notice, subject, ground, reason, now(), by);
        return transactions.joining(() -> {
            InformationDuty duty = outlines().get(notice).content().origin().duty();
            if (duty == InformationDuty.ARTICLE_13 && ground != ExemptionGround.ALREADY_INFORMED) {
                throw new GdprException(
                        "The notice " + notice + " is under Art. 13, which exempts only from telling what"
                                + " the person knows already (13(4)).");
            }
            store.exempt(exemption);
            Map<String, String> body =
                    Map.of("exemption", id.toString(), "notice", notice.toString(), "article", ground.article(duty));
            append(UUID.randomUUID(), "notice.exempted", subject, by, body);
            return id;
        });
    }

    /**
     * Ends an exemption.
     *
     * @throws GdprException when there is none of this id, or it has ended before
     */
    public void endExemption(UUID id, Actor by) {
        transactions.joining(() -> {
            if (!store.endExemption(id, now(), by)) {
                throw new GdprException(
                        "There is no exemption " + id + " that could be ended; it may have ended before.");
            }
            append(UUID.randomUUID(), "notice.exemption-ended", null, by, Map.of("exemption", id.toString()));
            return true;
        });
    }

    /**
     * Notes that the person was written or spoken to at this time, which is when data from elsewhere must have been told at the
     * latest (Art. 14(3)(b)). Say it of each communication or only of the first; a notice that is served need not be said.
     */
    public void communicated(SubjectId subject, Instant at, Actor by) {
        transactions.joining(() -> {
            store.communicated(controller.id(), subject, at, by);
            return true;
        });
    }

    private NoticeVersion whole(Outline outline) {
        return new NoticeVersion(
                outline.id(), outline.validFrom(), outline.content(), store.texts(controller.id(), outline.id()));
    }

    private NoticeVersion same(NoticeVersion version, Outline there) {
        NoticeVersion published = whole(there);
        if (!published.equals(version)) {
            throw new GdprException("The notice " + version.id() + " is published with other words or contents, and a"
                    + " published version never changes. Publish "
                    + new NoticeId(version.id().name(), version.id().version() + 1) + " instead.");
        }
        return published;
    }

    private Publication publication() {
        return new Publication(purposes, directory.kinds());
    }

    private Outlines outlines() {
        return Outlines.of(store.versions(controller.id()));
    }

    private Duties duties(Outlines outlines) {
        return new Duties(controller, store, disclosures, outlines, now());
    }

    private void append(UUID id, String type, @Nullable SubjectId subject, Actor by, Map<String, ?> body) {
        ledger.append(new LedgerEvent(id, controller.id(), type, subject, by, body));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
