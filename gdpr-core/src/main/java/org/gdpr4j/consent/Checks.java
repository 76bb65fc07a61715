package org.gdpr4j.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.consent.ConsentCache.Answer;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads states and events and says what they mean. Thread-safe. */
final class Checks {

    private static final Logger LOG = LoggerFactory.getLogger(Checks.class);

    private final ConsentStore store;
    private final Transactions transactions;
    private final Acts acts;

    Checks(ConsentStore store, Transactions transactions, Acts acts) {
        this.store = store;
        this.transactions = transactions;
        this.acts = acts;
    }

    /** What a cold check makes of the state; a failing store is a no that nobody remembers. */
    Answer answer(Asked asked) {
        try {
            ConsentKey key = acts.key(asked.subject(), asked.purpose());
            ConsentStore.Reading read = transactions.joining(() -> store.state(key));
            return answer(asked.purpose(), read);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The consents could not be read ({}); the answer is no.",
                    e.getClass().getName());
            return new Answer(Answer.NEVER, 0, false);
        }
    }

    private Answer answer(String purpose, ConsentStore.Reading read) {
        ConsentState state = read.state();
        boolean yes = acts.declares(purpose) && Words.counts(state, acts.termsOrNull(purpose));
        Instant until = state.until();
        long end = until == null ? Answer.ALWAYS : until.toEpochMilli();
        return new Answer(yes ? end : Answer.NEVER, state.number(), read.settled());
    }

    ConsentState state(SubjectId subject, String purpose) {
        ConsentKey key = acts.key(subject, purpose);
        return transactions.joining(() -> store.state(key)).state();
    }

    ConsentDecision explain(SubjectId subject, String purpose) {
        ConsentState state = state(subject, purpose);
        if (!acts.declares(purpose)) {
            return new ConsentDecision(
                    false,
                    state.status(),
                    state.number(),
                    state.since(),
                    state.until(),
                    "The purpose is not declared.");
        }
        return Words.decide(purpose, state, acts.termsOrNull(purpose), acts.now());
    }

    ConsentDecision at(SubjectId subject, String purpose, Instant at) {
        List<ConsentEvent> until = new ArrayList<>();
        for (ConsentEvent event : history(subject, purpose)) {
            if (event.effectiveAt().isAfter(at)) {
                break;
            }
            until.add(event);
        }
        return Words.decide(purpose, Fold.of(until), null, at);
    }

    List<ConsentEvent> history(SubjectId subject, String purpose) {
        ConsentKey key = acts.key(subject, purpose);
        return transactions.joining(() -> {
            ConsentState state = store.state(key).state();
            return state.number() == 0
                    ? List.of()
                    : store.events(key).stream()
                            .filter(event -> event.number() >= state.first())
                            .toList();
        });
    }
}
