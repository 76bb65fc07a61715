package org.gdpr4j.consent;

import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import org.gdpr4j.notice.Notices;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;

/** Puts {@link Forms} together, once, at start-up. Everything is mandatory but controller and clock. Not thread-safe. */
public final class FormsBuilder {

    ControllerId controller = ControllerId.DEFAULT;

    @Nullable
    Purposes purposes;

    @Nullable
    Consents consents;

    @Nullable
    Objections objections;

    @Nullable
    WithdrawalTokens withdrawalTokens;

    @Nullable
    Notices notices;

    @Nullable
    PendingFormStore pending;

    @Nullable
    Secrets secrets;

    @Nullable
    Transactions transactions;

    @Nullable
    FormMessenger messenger;

    @Nullable
    URI confirmAt;

    @Nullable
    URI withdrawAt;

    @Nullable
    Function<Identifier, Set<SubjectId>> known;

    @Nullable
    Function<FormData, SubjectId> newcomer;

    Clock clock = Clock.systemUTC();

    FormsBuilder() {}

    /** For whom the forms are; by default the one controller of an application that declares none. */
    public FormsBuilder controller(ControllerId whose) {
        controller = whose;
        return this;
    }

    public FormsBuilder purposes(Purposes declared) {
        purposes = declared;
        return this;
    }

    public FormsBuilder consents(Consents room) {
        consents = room;
        return this;
    }

    public FormsBuilder objections(Objections room) {
        objections = room;
        return this;
    }

    /** For the withdrawal links in receipts. */
    public FormsBuilder withdrawalTokens(WithdrawalTokens tokens) {
        withdrawalTokens = tokens;
        return this;
    }

    public FormsBuilder notices(Notices room) {
        notices = room;
        return this;
    }

    /** Where forms wait for their confirmation. */
    public FormsBuilder pending(PendingFormStore keeper) {
        pending = keeper;
        return this;
    }

    public FormsBuilder secrets(Secrets keys) {
        secrets = keys;
        return this;
    }

    public FormsBuilder transactions(Transactions callers) {
        transactions = callers;
        return this;
    }

    public FormsBuilder messenger(FormMessenger sender) {
        messenger = sender;
        return this;
    }

    /** The https address of the page with the button that confirms. */
    public FormsBuilder confirmAt(URI page) {
        confirmAt = page;
        return this;
    }

    /** The https address of the page with the button that withdraws. */
    public FormsBuilder withdrawAt(URI page) {
        withdrawAt = page;
        return this;
    }

    /** Who has an address now; several ids of one human as one of them. It runs in the form's transaction. */
    public FormsBuilder known(Function<Identifier, Set<SubjectId>> finder) {
        known = finder;
        return this;
    }

    /**
     * Makes a person who is new, a lead for instance, and gives their id. It runs in the form's transaction; for the same
     * submission it must give the same person.
     */
    public FormsBuilder newcomer(Function<FormData, SubjectId> maker) {
        newcomer = maker;
        return this;
    }

    public FormsBuilder clock(Clock time) {
        clock = time;
        return this;
    }

    /**
     * Forms, ready to use.
     *
     * @throws org.gdpr4j.problem.GdprException when something mandatory is lacking
     */
    public Forms build() {
        return new Forms(this);
    }
}
