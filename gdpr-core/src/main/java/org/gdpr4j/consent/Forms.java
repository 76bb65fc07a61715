package org.gdpr4j.consent;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gdpr4j.consent.FormProblem.Reason;
import org.gdpr4j.consent.FormResult.Outcome;
import org.gdpr4j.notice.Notices;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.IdentifierType;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in forms: records the consents that they give, the notices that they link, and what they withdraw, in one
 * transaction, and says what happened, so that a lead can become a contractor. Users call it; it is thread-safe.
 *
 * <p>Anybody can type anybody's address. So what a visitor says of a person who is known is kept aside, encrypted, until
 * it is confirmed from that address; and the visitor gets the same {@link FormResult#answer()} and the address one message,
 * whether or not somebody is known. A personal link, a login and a member of staff with evidence need no confirmation.
 *
 * <p>Acts join the caller's transaction; messages go out after it only where there is no caller's, so call
 * {@link #submit} outside of one. Instants are UTC, from the clock that was given.
 */
public final class Forms {

    private static final Logger LOG = LoggerFactory.getLogger(Forms.class);
    private static final String LINK_DOMAIN = "gdpr4j.form.link";
    private static final int LINK_PARTS = 6;
    private static final UUID NO_SUBMISSION = new UUID(0, 0);

    private final ControllerId controller;
    private final Purposes purposes;
    private final Consents consents;
    private final Objections objections;
    private final WithdrawalTokens withdrawalTokens;
    private final Transactions transactions;
    private final Clock clock;
    private final FormMessenger messenger;
    private final URI confirmAt;
    private final URI withdrawAt;
    private final Function<Identifier, Set<SubjectId>> known;
    private final FormNotices published;
    private final FormRecorder recorder;
    private final PendingForms pending;
    private final SignedToken links;

    Forms(FormsBuilder builder) {
        this.controller = builder.controller;
        this.purposes = ConsentsBuilder.need(builder.purposes, "the declared purposes");
        this.consents = ConsentsBuilder.need(builder.consents, "the consents");
        this.objections = ConsentsBuilder.need(builder.objections, "the objections");
        this.withdrawalTokens = ConsentsBuilder.need(builder.withdrawalTokens, "the withdrawal tokens");
        this.transactions = ConsentsBuilder.need(builder.transactions, "transactions");
        this.clock = builder.clock;
        this.messenger = ConsentsBuilder.need(builder.messenger, "a messenger");
        this.confirmAt = ConsentsBuilder.need(builder.confirmAt, "the address of the page that confirms");
        this.withdrawAt = ConsentsBuilder.need(builder.withdrawAt, "the address of the page that withdraws");
        this.known = ConsentsBuilder.need(builder.known, "a way to find who has an address");
        Notices notices = ConsentsBuilder.need(builder.notices, "the notices");
        Secrets secrets = ConsentsBuilder.need(builder.secrets, "secrets");
        this.published = new FormNotices(notices);
        this.recorder = new FormRecorder(
                consents,
                objections,
                notices,
                published,
                ConsentsBuilder.need(builder.newcomer, "a way to make a person who is new"));
        this.pending = new PendingForms(
                controller, ConsentsBuilder.need(builder.pending, "a store of waiting forms"), secrets);
        this.links = new SignedToken(LINK_DOMAIN, List.of(secrets));
    }

    /** Begins with nothing; everything but controller and clock must be given. */
    public static FormsBuilder builder() {
        return new FormsBuilder();
    }

    /** What a form lacks against the purposes that are declared and the notices that are published; empty when nothing. */
    public List<String> check(FormDefinition form) {
        return transactions.joining(() -> new FormCheck(form, purposes, published, consents).problems());
    }

    /**
     * The word for a link to a form that was mailed to this very person: who comes by it needs no confirmation. It serves this
     * version of the form only, as often as they like, until the instant (outside).
     */
    public String personalLink(SubjectId subject, FormDefinition form, Instant until) {
        return links.sign(
                controller.value(),
                subject.kind(),
                subject.key(),
                form.name(),
                String.valueOf(form.version()),
                String.valueOf(until.getEpochSecond()));
    }

    /**
     * Takes in a form. What is missing or wrong holds up what it gives, never what it withdraws.
     *
     * @throws GdprException when a visitor sends a form that has no address
     */
    public FormResult submit(FormSubmission submission) {
        FormOrigin origin = submission.origin();
        if (origin instanceof FormOrigin.Visitor) {
            return visitor(submission);
        }
        Said said = taken(Said.of(submission, now(), false));
        if (nothingLeft(said)) {
            return FormResult.without(said.id(), Outcome.INCOMPLETE, said.problems());
        }
        if (origin instanceof FormOrigin.Link link) {
            Optional<SubjectId> person = person(link.token(), submission.form());
            return person.isEmpty()
                    ? FormResult.without(said.id(), Outcome.REFUSED, List.of())
                    : recorded(said, FormAct.link(said), Set.of(person.get()));
        }
        if (origin instanceof FormOrigin.User user) {
            return recorded(said, FormAct.user(said, user), Set.of(user.subject()));
        }
        FormOrigin.Staff staff = (FormOrigin.Staff) origin;
        SubjectId subject = staff.subject();
        return recorded(said, FormAct.staff(staff), subject == null ? Set.of() : Set.of(subject));
    }

    /** Whether a word would confirm a form now, so that a page can show its button. Changes nothing. */
    public boolean waits(@Nullable String token) {
        return transactions.joining(() -> pending.waits(token, now()));
    }

    /**
     * Confirms a form by the word that was sent to its address, once; belongs behind a POST only, as programs that look at
     * links send a GET. Refused all alike: a word that is none of ours, that was used, or whose time is over.
     */
    public FormResult confirm(@Nullable String token) {
        return transactions.joining(() -> pending.take(token, now())
                .map(said -> {
                    Identifier address = said.address().orElseThrow();
                    Channel channel = address.type() == IdentifierType.PHONE ? Channel.SMS : Channel.EMAIL;
                    return recorder.record(taken(said), FormAct.confirmed(said, channel), known.apply(address), now());
                })
                .orElseGet(() -> FormResult.without(NO_SUBMISSION, Outcome.REFUSED, List.of())));
    }

    /** Takes out the forms whose time is over, with their keys. A job calls it until it gives 0. */
    public int sweep(int atMost) {
        return transactions.joining(() -> pending.sweep(now(), atMost));
    }

    private FormResult visitor(FormSubmission submission) {
        FormDefinition form = submission.form();
        if (form.address() == null) {
            throw new GdprException("The " + form + " has no address, so it is not for visitors. Mail it by a personal"
                    + " link, or give it an address.");
        }
        Said said = taken(Said.of(submission, now(), true));
        Optional<Identifier> address = said.address();
        if (address.isEmpty() || nothingLeft(said)) {
            return FormResult.without(said.id(), Outcome.INCOMPLETE, said.problems());
        }
        Step step = transactions.joining(() -> step(said, address.get()));
        if (step.message() != null) {
            send(step.message());
        }
        return step.result();
    }

    /** What came of it, and what is to be sent. */
    private record Step(FormResult result, @Nullable FormMessage message) {}

    private Step step(Said said, Identifier address) {
        boolean waits = said.form().doubleOptIn() || !known.apply(address).isEmpty();
        if (waits) {
            FormResult result = FormResult.without(said.id(), Outcome.PENDING, said.problems());
            return new Step(
                    result,
                    pending.keep(said)
                            .map(token -> message(said, address, mail(said, true), link(confirmAt, token)))
                            .orElse(null));
        }
        FormResult result = recorder.record(said, FormAct.visitor(said), Set.of(), now());
        return new Step(result, message(said, address, mail(said, false), withdrawalLinks(result)));
    }

    private static FormMail mail(Said said, boolean toConfirm) {
        FormDefinition form = said.form();
        String language = form.languages().contains(said.language())
                ? said.language()
                : form.languages().get(0);
        return Objects.requireNonNull((toConfirm ? form.confirmation() : form.receipt()).get(language), "mail");
    }

    private static FormMessage message(Said said, Identifier to, FormMail mail, String link) {
        return new FormMessage(said.id(), to, said.language(), mail.subject(), mail.with(link));
    }

    private static String link(URI page, String token) {
        return Withdrawals.link(page, token).toString();
    }

    /** One per consent that was given, one a line. */
    private String withdrawalLinks(FormResult result) {
        List<String> links = new ArrayList<>();
        for (ConsentEvent event : result.events()) {
            if (event.kind() == ConsentEvent.Kind.GIVEN) {
                links.add(link(withdrawAt, withdrawalTokens.consent(controller, event.subject(), event.purpose())));
            }
        }
        return String.join("\n", links);
    }

    /** The form stands, and the visitor is told the same, whether or not the message gets through. */
    private void send(FormMessage message) {
        try {
            messenger.send(message);
        } catch (RuntimeException e) {
            LOG.error(
                    "The message for the form submission {} could not be sent ({}).",
                    message.id(),
                    e.getClass().getName());
        }
    }

    private FormResult recorded(Said said, FormAct act, Set<SubjectId> persons) {
        return transactions.joining(() -> recorder.record(said, act, persons, now()));
    }

    private Optional<SubjectId> person(String token, FormDefinition form) {
        return links.read(token, LINK_PARTS)
                .filter(parts -> parts.get(0).equals(controller.value())
                        && parts.get(3).equals(form.name())
                        && parts.get(4).equals(String.valueOf(form.version()))
                        && now().getEpochSecond() < Long.parseLong(parts.get(5)))
                .map(parts -> new SubjectId(parts.get(1), parts.get(2)));
    }

    /** What of it can be taken: the same whoever it is about. */
    private Said taken(Said said) {
        if (said.incomplete()) {
            return said.onlyWithdrawals();
        }
        Said consistent =
                said.withoutContradictions(objections.list().marketing()).withoutChildsConsents();
        return consistent.without(box -> !recordable(consistent, box), Reason.MISCONFIGURED);
    }

    private boolean recordable(Said said, ConsentBox box) {
        Optional<Shown> shown = transactions.joining(() -> published.shown(box, said.language()));
        try {
            SubjectId somebody = SubjectId.of("form", said.id());
            FormAct act = FormAct.visitor(said);
            Giving giving = FormRecorder.giving(
                    said,
                    act,
                    somebody,
                    box,
                    shown.orElseThrow(() -> new GdprException("Its notice is not published in this language.")));
            consents.requireComplete(giving, act.by());
            return true;
        } catch (GdprException e) {
            LOG.error("The box '{}' of the {} cannot be recorded: {}", box.name(), said.form(), e.getMessage());
            return false;
        }
    }

    private static boolean nothingLeft(Said said) {
        return said.incomplete() && said.ticked().isEmpty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
