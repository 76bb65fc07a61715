package org.gdpr4j.notice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Tells notices to persons through a {@link Messenger}, one or everybody who lacks one, and tells recipients what became of
 * data they got (Art. 19). Users call it. Thread-safe.
 *
 * <p>Planning joins the caller's transaction. {@link #send} works in transactions of its own, in batches as large as it is
 * told, on any number of nodes at once, and is gone on with by calling it again. It never sends a message twice: what may
 * have been sent is left to a person ({@link #unsettled}). That a notice was sent is recorded as served, in the transaction
 * that marks it so.
 */
public final class Deliveries {

    /** How long a sending may take before a person may say that it was not sent. */
    static final Duration UNDER_WAY = Duration.ofMinutes(15);

    private static final int WINDOW = 1_000;

    private final Notices notices;
    private final Desk desk;
    private final DeliveryStore store;
    private final Messenger messenger;
    private final LetterWriter writer;
    private final @Nullable RecipientMessenger recipientMessenger;

    private Deliveries(
            Notices notices,
            DeliveryStore store,
            Messenger messenger,
            LetterWriter writer,
            @Nullable RecipientMessenger recipientMessenger) {
        this.notices = notices;
        this.desk = notices.desk();
        this.store = store;
        this.messenger = messenger;
        this.writer = writer;
        this.recipientMessenger = recipientMessenger;
    }

    /** Deliveries that send the plain text of a notice, and know no way to recipients. */
    public static Deliveries of(Notices notices, DeliveryStore store, Messenger messenger) {
        return new Deliveries(notices, store, messenger, LetterWriter.plain(), null);
    }

    /** The same with messages in these words. */
    public Deliveries withLetters(LetterWriter other) {
        return new Deliveries(notices, store, messenger, other, recipientMessenger);
    }

    /** The same with a way to recipients. */
    public Deliveries withRecipients(RecipientMessenger to) {
        return new Deliveries(notices, store, messenger, writer, to);
    }

    /**
     * Queues the notice for everybody who lacks it, in flat memory, and tells how many were added. Outside of a transaction it
     * commits portion by portion; planning again goes on, and adds who has come to lack it since. Nobody is in a campaign
     * twice.
     *
     * @throws GdprException when there is no such notice in this language, a later version is valid already, or the campaign is
     *     of another notice
     */
    public int plan(Campaign campaign, Actor by) {
        return plan(campaign, subject -> campaign.language(), by);
    }

    /**
     * The same, each person in their own language where the notice has it or the one that it is a kind of ({@code cs} for {@code
     * cs-CZ}; RFC 4647, 3.4), otherwise in the campaign's.
     *
     * @param languages the person's language, as a tag of BCP 47
     */
    public int plan(Campaign campaign, Function<SubjectId, String> languages, Actor by) {
        Set<String> there = joining(() -> check(campaign));
        AtomicInteger added = new AtomicInteger();
        Window<Delivery> window = new Window<>(WINDOW, planned -> added.addAndGet(joining(() -> store.add(planned))));
        notices.outstanding(campaign.notice(), lacking -> {
            String language = lookup(languages.apply(lacking.subject()), there).orElse(campaign.language());
            window.add(notice(campaign, lacking.subject(), language, false, by));
        });
        window.flush();
        return added.get();
    }

    /**
     * Queues the notice for one person, whether they lack it or not, and gives the delivery's id. Nobody is in a campaign twice.
     *
     * @throws GdprException when there is no such notice in this language, or the campaign is of another notice
     */
    public UUID queue(Campaign campaign, SubjectId subject, Actor by) {
        return joining(() -> {
            check(campaign);
            Delivery delivery = notice(campaign, subject, campaign.language(), true, by);
            store.add(List.of(delivery));
            return delivery.id();
        });
    }

    /**
     * Queues word of a change to every recipient to whom the person's data were disclosed (Art. 19), and names them. Plan and
     * send it before the person is erased: afterwards nothing tells who had the data.
     *
     * @param campaign a name for this one case, by which {@link #send} is called
     * @throws GdprException when there is no way to recipients
     */
    public List<String> notifyRecipients(String campaign, SubjectId subject, RecipientChange change, Actor by) {
        if (recipientMessenger == null) {
            throw new GdprException("There is no way to recipients. Give a RecipientMessenger: withRecipients(…).");
        }
        Campaign.named(campaign);
        return joining(() -> {
            List<String> recipients = desk.disclosures().recipients(subject);
            store.add(recipients.stream()
                    .map(recipient -> word(campaign, subject, change, recipient, by))
                    .toList());
            return recipients;
        });
    }

    /**
     * Sends what is queued in a campaign, at most so many, each in transactions of its own. Fewer are taken up only when nothing
     * more is queued. An exception from the database stops the call; whatever was being sent then waits for a person.
     *
     * @throws GdprException when it is called in a transaction
     */
    public Batch send(String campaign, int atMost, Actor by) {
        return sending().send(controller(), campaign, atMost, by);
    }

    /** How many deliveries of a campaign are in each state; states without any are left out. */
    public Map<DeliveryState, Long> progress(String campaign) {
        return joining(() -> store.count(controller(), campaign));
    }

    /**
     * Deliveries of which nobody knows whether they were sent: the messenger failed in the middle, or whoever was sending has
     * not been heard of for a quarter of an hour. They wait for {@link #settle}.
     */
    public List<Delivery> unsettled(String campaign, int atMost) {
        return joining(() -> {
            List<Delivery> found =
                    new ArrayList<>(store.list(controller(), campaign, Set.of(DeliveryState.UNKNOWN), null, atMost));
            found.addAll(store.list(
                    controller(),
                    campaign,
                    Set.of(DeliveryState.SENDING),
                    desk.now().minus(UNDER_WAY),
                    atMost - found.size()));
            return List.copyOf(found);
        });
    }

    /**
     * Says, as a person who has looked, whether an unsettled delivery was sent. One that was is recorded as served at the time
     * of which it was last heard; one that was not counts as failed. Goes to the ledger as {@code delivery.settled}.
     *
     * @throws GdprException when there is no such delivery, it is not unsettled, or its sending began less than a quarter of an
     *     hour ago
     */
    public void settle(UUID id, boolean wasSent, Actor by) {
        joining(() -> {
            Delivery found = store.find(id)
                    .filter(this::isUnsettled)
                    .orElseThrow(() -> new GdprException("There is no delivery " + id + " that waits for a decision."
                            + " Those that do are listed by unsettled(…)."));
            DeliveryState outcome = wasSent ? DeliveryState.SENT : DeliveryState.FAILED;
            String code = wasSent ? null : "settled-as-not-sent";
            if (!store.move(id, found.state(), found.attempt(), outcome, code, desk.now())) {
                throw new GdprException("Meanwhile the delivery " + id + " was settled otherwise. Look at it again.");
            }
            if (wasSent) {
                courier(found, people()).sent(found, found.changedAt(), by);
            }
            desk.append(
                    UUID.randomUUID(),
                    "delivery.settled",
                    found.subject(),
                    by,
                    Map.of("delivery", id.toString(), "sent", wasSent));
            return true;
        });
    }

    private boolean isUnsettled(Delivery delivery) {
        boolean silent = !delivery.changedAt().isAfter(desk.now().minus(UNDER_WAY));
        boolean open =
                delivery.state() == DeliveryState.UNKNOWN || (delivery.state() == DeliveryState.SENDING && silent);
        return open && delivery.controller().equals(controller());
    }

    /** Queues again what certainly was not sent, at most so many; tells how many. */
    public int requeueFailed(String campaign, int atMost) {
        return joining(() -> {
            int queued = 0;
            for (Delivery each : store.list(controller(), campaign, Set.of(DeliveryState.FAILED), null, atMost)) {
                boolean moved = store.move(
                        each.id(), DeliveryState.FAILED, each.attempt(), DeliveryState.QUEUED, null, desk.now());
                queued += moved ? 1 : 0;
            }
            return queued;
        });
    }

    /** The languages that the notice has, if the campaign may be planned. */
    private Set<String> check(Campaign campaign) {
        NoticeVersion version = desk.whole(desk.outlines().get(campaign.notice()));
        Set<String> languages =
                Set.copyOf(version.texts().stream().map(NoticeText::language).toList());
        if (!languages.contains(campaign.language())) {
            throw new GdprException("The notice " + campaign.notice() + " has no text in '" + campaign.language()
                    + "'. It has " + languages + ".");
        }
        for (Delivery other : store.list(controller(), campaign.name(), Set.of(DeliveryState.values()), null, 1)) {
            if (!campaign.notice().equals(other.notice())) {
                throw new GdprException("The campaign '" + campaign.name() + "' exists and is not one of "
                        + campaign.notice() + ". Give this one another name.");
            }
        }
        return languages;
    }

    /** None also for what is no tag. */
    private static Optional<String> lookup(String wanted, Set<String> there) {
        try {
            return Optional.ofNullable(Locale.lookupTag(List.of(new Locale.LanguageRange(wanted)), there));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Delivery notice(Campaign campaign, SubjectId subject, String language, boolean anyway, Actor by) {
        return new Delivery(
                DerivedId.of("gdpr4j.delivery", controller().value(), campaign.name(), subject.kind(), subject.key()),
                controller(),
                campaign.name(),
                subject,
                campaign.notice(),
                language,
                campaign.channel(),
                null,
                null,
                UUID.randomUUID(),
                anyway,
                DeliveryState.QUEUED,
                0,
                null,
                desk.now(),
                by);
    }

    private Delivery word(String campaign, SubjectId subject, RecipientChange change, String recipient, Actor by) {
        return new Delivery(
                DerivedId.of(
                        "gdpr4j.word",
                        controller().value(),
                        campaign,
                        subject.kind(),
                        subject.key(),
                        change.name(),
                        recipient),
                controller(),
                campaign,
                subject,
                null,
                null,
                null,
                change,
                recipient,
                UUID.randomUUID(),
                true,
                DeliveryState.QUEUED,
                0,
                null,
                desk.now(),
                by);
    }

    private <T> T joining(Supplier<T> work) {
        return desk.transactions().joining(work);
    }

    private Sending sending() {
        PersonCourier people = people();
        return new Sending(store, desk.transactions(), desk.clock(), delivery -> courier(delivery, people));
    }

    private PersonCourier people() {
        return new PersonCourier(desk, messenger, writer);
    }

    private Courier courier(Delivery delivery, PersonCourier people) {
        return delivery.notice() == null ? new RecipientCourier(desk, recipientMessenger) : people;
    }

    private ControllerId controller() {
        return desk.controller().id();
    }
}
