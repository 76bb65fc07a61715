package org.gdpr4j.consent;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;

/** Puts the room of consents together. The composition root uses it, once, at start-up. Not thread-safe. */
public final class ConsentsBuilder {

    ControllerId controller = ControllerId.DEFAULT;

    @Nullable
    Purposes purposes;

    final List<ConsentTerms> terms = new ArrayList<>();
    ConsentOptions options = ConsentOptions.defaults();

    @Nullable
    ConsentStore store;

    @Nullable
    Ledger ledger;

    @Nullable
    Transactions transactions;

    Clock clock = Clock.systemUTC();
    /** For tests: how time passes for what is cached. */
    Ticker ticker = Ticker.systemTicker();

    final List<ConsentListener> listeners = new ArrayList<>();

    ConsentsBuilder() {}

    /** Towards whom consents are given; by default the one controller of an application that declares none. */
    public ConsentsBuilder controller(ControllerId whose) {
        controller = whose;
        return this;
    }

    /** What can be consented to. Mandatory. */
    public ConsentsBuilder purposes(Purposes declared) {
        purposes = declared;
        return this;
    }

    /** What some purposes demand beyond a plain consent. */
    public ConsentsBuilder terms(List<ConsentTerms> demanded) {
        terms.addAll(demanded);
        return this;
    }

    public ConsentsBuilder options(ConsentOptions chosen) {
        options = chosen;
        return this;
    }

    /** Mandatory. */
    public ConsentsBuilder store(ConsentStore keeper) {
        store = keeper;
        return this;
    }

    /** Where each event is proved. Mandatory. */
    public ConsentsBuilder ledger(Ledger proof) {
        ledger = proof;
        return this;
    }

    /** Mandatory; store and ledger must join them. */
    public ConsentsBuilder transactions(Transactions callers) {
        transactions = callers;
        return this;
    }

    public ConsentsBuilder clock(Clock time) {
        clock = time;
        return this;
    }

    /** Who is told what has changed; several may be given. */
    public ConsentsBuilder listener(ConsentListener listener) {
        listeners.add(listener);
        return this;
    }

    /**
     * The room, ready to use.
     *
     * @throws GdprException when something mandatory is lacking, or a purpose of the terms is not declared or has two
     */
    public Consents build() {
        return new Consents(this);
    }

    static <T> T need(@Nullable T given, String what) {
        if (given == null) {
            throw new GdprException("The room of consents needs " + what + ". Give it to the builder.");
        }
        return given;
    }
}
