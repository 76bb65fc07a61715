package org.gdpr4j.consent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Answers of checks, each for at most a second. Thread-safe.
 *
 * <p>An event raises the floor of its key first and then takes the answer away. An answer is put only while its number is
 * not below the floor, and that is looked at under the entry's own lock; so either the load sees the floor, or the
 * removal comes after it. No statement is sent under that lock: a check that waits for a connection would else stop the
 * event that holds it.
 */
final class ConsentCache {

    /** How long another node may go by an answer. */
    static final Duration LIFE = Duration.ofSeconds(1);
    /** An answer that took longer to load may be old already. */
    static final Duration SLOW = Duration.ofMillis(500);

    private static final int FLOORS = 100_000;

    private final Cache<Asked, Answer> answers;
    private final Floors floors;
    private final Loading loading;
    private final Clock clock;
    private final Ticker ticker;

    /** Reads a state and says what it means; throws when it cannot. */
    @FunctionalInterface
    interface Loading {
        Answer load(Asked asked);
    }

    /**
     * A yes up to an instant, or a no.
     *
     * @param until the first millisecond that is a no
     * @param number the number of the event that it rests on
     * @param settled whether it may be told to others
     */
    record Answer(long until, int number, boolean settled) {

        static final long NEVER = Long.MIN_VALUE;
        static final long ALWAYS = Long.MAX_VALUE;

        boolean yes(Clock clock) {
            return until != NEVER && (until == ALWAYS || clock.millis() < until);
        }
    }

    ConsentCache(int cached, Loading loading, Clock clock, Ticker ticker) {
        this.answers = Caffeine.newBuilder()
                .maximumSize(cached)
                .expireAfterWrite(LIFE)
                .ticker(ticker)
                .build();
        this.floors = new Floors(FLOORS);
        this.loading = loading;
        this.clock = clock;
        this.ticker = ticker;
    }

    boolean holds(SubjectId subject, String purpose) {
        Asked asked = new Asked(subject, purpose);
        Answer answer = answers.getIfPresent(asked);
        return (answer == null ? loaded(asked) : answer).yes(clock);
    }

    private Answer loaded(Asked asked) {
        long begun = ticker.read();
        Answer answer = loading.load(asked);
        if (answer.settled() && ticker.read() - begun <= SLOW.toNanos()) {
            answers.asMap().compute(asked, (key, other) -> allowed(key, answer, other) ? answer : null);
        }
        return answer;
    }

    /** What is refused takes the other with it: to leave it there would begin its second anew. */
    private boolean allowed(Asked asked, Answer answer, @Nullable Answer other) {
        return floors.allow(asked, answer.number(), ticker.read())
                && (other == null || other.number() <= answer.number());
    }

    /** An event was written and is perhaps not committed yet. */
    void written(Asked asked, int number, boolean ends) {
        floors.raise(asked, number, ends, ticker.read());
        answers.invalidate(asked);
    }
}
