package org.gdpr4j.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import org.gdpr4j.consent.ConsentCache.Answer;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is remembered of a check, and what must not be. The tests play the store. */
class ConsentCacheTest {

    private static final SubjectId EVA = SubjectId.of("customer", 42);
    private static final Asked ASKED = new Asked(EVA, "newsletter");
    private static final Answer YES = new Answer(Answer.ALWAYS, 1, true);
    private static final Answer NO = new Answer(Answer.NEVER, 2, true);

    private final AtomicLong nanos = new AtomicLong();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private Duration loading = Duration.ZERO;
    private Runnable meanwhile = () -> {};
    private final ConsentCache cache = new ConsentCache(100, this::load, Clock.systemUTC(), nanos::get);

    private Answer load(Asked asked) {
        nanos.addAndGet(loading.toNanos());
        Answer answer = answers.pop();
        meanwhile.run();
        return answer;
    }

    @Test
    void anAnswerIsRememberedForASecond() {
        answers.add(YES);
        assertThat(holds()).isTrue();
        pass(Duration.ofMillis(999));
        assertThat(holds()).isTrue();
        pass(Duration.ofMillis(2));
        answers.add(NO);
        assertThat(holds()).isFalse();
    }

    @Test
    @Tag("F9")
    void anotherNodesWithdrawalIsSeenWithinTwoSecondsThoughNobodyTellsOfIt() {
        loading = Duration.ofMillis(500);
        answers.add(YES);
        // The other node commits just after the load has read.
        assertThat(holds()).isTrue();
        loading = Duration.ZERO;
        pass(Duration.ofMillis(1_001));
        answers.add(NO);
        assertThat(holds()).isFalse();
        assertThat(Duration.ofNanos(nanos.get())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aSlowAnswerIsGivenButNotRemembered() {
        loading = Duration.ofMillis(501);
        answers.add(YES);
        assertThat(holds()).isTrue();
        answers.add(NO);
        assertThat(holds()).isFalse();
    }

    @Test
    void whatIsNotSettledIsGivenButNotRemembered() {
        answers.add(new Answer(Answer.ALWAYS, 1, false));
        assertThat(holds()).isTrue();
        answers.add(NO);
        assertThat(holds()).isFalse();
    }

    @Test
    @Tag("F9")
    void whatWasReadBeforeTheCommitDoesNotOutlastIt() {
        answers.add(YES);
        assertThat(holds()).isTrue();
        cache.written(ASKED, 2, true);
        answers.add(YES);
        assertThat(holds()).as("not committed yet, so this is true").isTrue();
        answers.add(NO);
        assertThat(holds()).as("committed").isFalse();
        assertThat(holds()).as("remembered").isFalse();
    }

    @Test
    @Tag("F9")
    void aLoadThatAWithdrawalOvertakesIsNotRemembered() {
        meanwhile = () -> cache.written(ASKED, 2, true);
        answers.add(YES);
        assertThat(holds()).isTrue();
        meanwhile = () -> {};
        answers.add(NO);
        assertThat(holds()).isFalse();
    }

    @Test
    void anOlderAnswerDoesNotReplaceANewerOne() {
        meanwhile = () -> {
            meanwhile = () -> {};
            answers.add(NO);
            assertThat(holds()).isFalse();
        };
        answers.add(YES);
        assertThat(holds()).isTrue();
        answers.add(NO);
        assertThat(holds()).isFalse();
    }

    @Test
    void aYesEndsByItsDateThoughItIsRemembered() {
        Clock fixed = Clock.fixed(java.time.Instant.ofEpochMilli(1_000), java.time.ZoneOffset.UTC);
        assertThat(new Answer(1_001, 1, true).yes(fixed)).isTrue();
        assertThat(new Answer(1_000, 1, true).yes(fixed)).isFalse();
        assertThat(new Answer(Answer.ALWAYS, 1, true).yes(fixed)).isTrue();
        assertThat(new Answer(Answer.NEVER, 1, true).yes(fixed)).isFalse();
    }

    private boolean holds() {
        return cache.holds(EVA, "newsletter");
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
