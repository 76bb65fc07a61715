package org.gdpr4j.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gdpr4j.consent.ConsentDecision;
import org.gdpr4j.consent.ConsentTerms;
import org.gdpr4j.consent.Consents;
import org.gdpr4j.consent.Evidence;
import org.gdpr4j.consent.Giving;
import org.gdpr4j.consent.Shown;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random acts and checks from several threads on two nodes that share a store and tell each other nothing, against a simple
 * sequential model. Who implements a {@link org.gdpr4j.consent.ConsentStore} extends this class. A node never says yes once
 * a withdrawal on it has committed, also when the commit comes long after the call; the other says none two seconds later.
 */
public abstract class ConsentRaceContract {

    private static final String PLAIN = "newsletter";
    private static final String CONFIRMED = "confirmed";
    private static final int SUBJECTS = 6;
    private static final int THREADS = 6;
    private static final Duration LONG = Duration.ofSeconds(8);
    private static final Duration LATE = Duration.ofSeconds(2);
    private static final Actor ACTOR = Actor.job("race");
    private static final Evidence CLICK = Evidence.clicked(Channel.WEB, "race");
    private static final Shown SHOWN = new Shown("privacy", 1, "en", "00".repeat(32), true);

    /** One of them, with its own caches, connections and everything. */
    public record Node(Consents consents, Transactions transactions) {}

    /** What a node must know. */
    protected static final Purposes PURPOSES = Purposes.of(
            new Purpose(PLAIN, "A letter", LawfulBasis.CONSENT),
            new Purpose(CONFIRMED, "A letter to an address that is yours", LawfulBasis.CONSENT));

    /** What a node must demand. */
    protected static final List<ConsentTerms> TERMS =
            List.of(ConsentTerms.of(CONFIRMED).withConfirmation());

    private final List<SubjectId> subjects = IntStream.range(0, SUBJECTS)
            .mapToObj(it -> SubjectId.of("customer", UUID.randomUUID()))
            .toList();
    private final List<ConsentTimeline> timelines =
            IntStream.range(0, SUBJECTS).mapToObj(it -> new ConsentTimeline()).toList();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger yeses = new AtomicInteger();
    private final AtomicInteger noes = new AtomicInteger();

    /** For who implements the store. */
    protected ConsentRaceContract() {}

    /** Two nodes over the same, shared store, which do not know of each other. */
    protected abstract List<Node> nodes();

    @Test
    @Tag("F9")
    void noCheckSaysYesAfterAWithdrawalHasReturned() throws Exception {
        long seed = System.nanoTime();
        List<Node> nodes = nodes();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            long end = System.nanoTime() + LONG.toNanos();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(seed + i);
                running.add(pool.submit(() -> {
                    while (System.nanoTime() < end && wrong.size() < 5) {
                        step(nodes, random);
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(wrong).as("seed " + seed).isEmpty();
        assertThat(yeses.get()).as("checks that said yes").isGreaterThan(100);
        assertThat(noes.get()).as("checks that said no").isGreaterThan(100);
        settledAnswersAreRight(nodes);
    }

    private void settledAnswersAreRight(List<Node> nodes) throws InterruptedException {
        Thread.sleep(LATE.toMillis());
        for (Node node : nodes) {
            for (int i = 0; i < SUBJECTS; i++) {
                ConsentDecision decision = node.consents().explain(subjects.get(i), purpose(i));
                assertThat(decision.holds()).isEqualTo(timelines.get(i).yes());
                assertThat(node.consents().holds(subjects.get(i), purpose(i))).isEqualTo(decision.holds());
            }
        }
    }

    private void step(List<Node> nodes, Random random) {
        int node = random.nextInt(nodes.size());
        int which = random.nextInt(SUBJECTS);
        if (random.nextInt(100) < 95) {
            check(nodes.get(node), node, which);
            return;
        }
        ConsentTimeline timeline = timelines.get(which);
        if (timeline.turn.tryLock()) {
            try {
                write(nodes.get(node), node, which, random);
            } finally {
                timeline.turn.unlock();
            }
        }
    }

    private void check(Node node, int number, int which) {
        long called = System.nanoTime();
        boolean answer = node.consents().holds(subjects.get(which), purpose(which));
        long returned = System.nanoTime();
        (answer ? yeses : noes).incrementAndGet();
        String against = timelines.get(which).against(answer, number, called, returned, LATE.toNanos());
        if (against != null) {
            wrong.add(against);
        }
    }

    /** An act in a transaction of its own, which may commit late or not at all. */
    private void write(Node node, int number, int which, Random random) {
        ConsentTimeline timeline = timelines.get(which);
        boolean gives = !timeline.yes() && random.nextInt(4) > 0;
        boolean undone = random.nextInt(4) == 0;
        int pause = random.nextInt(30);
        timeline.calling(gives, number, System.nanoTime());
        try {
            Undone.in(node.transactions(), () -> {
                act(node.consents(), which, gives, random);
                assertOwnView(node.consents(), which, gives);
                sleep(pause);
                assertOwnView(node.consents(), which, gives);
                if (undone) {
                    throw new Undone();
                }
            });
            timeline.committed(System.nanoTime());
        } catch (Undone e) {
            timeline.undone();
        }
    }

    private void act(Consents consents, int which, boolean gives, Random random) {
        SubjectId subject = subjects.get(which);
        String purpose = purpose(which);
        if (gives) {
            consents.give(Giving.of(subject, purpose, CLICK, SHOWN), ACTOR);
            if (purpose.equals(CONFIRMED)) {
                assertThat(consents.confirm(subject, purpose, CLICK, ACTOR)).isPresent();
            }
        } else if (random.nextInt(4) == 0) {
            assertThat(consents.refuse(subject, purpose, CLICK, ACTOR).number()).isPositive();
        } else {
            assertThat(consents.withdraw(subject, purpose, CLICK, ACTOR)).isNotNull();
        }
    }

    private void assertOwnView(Consents consents, int which, boolean gives) {
        if (consents.holds(subjects.get(which), purpose(which)) != gives) {
            wrong.add("a transaction that wrote " + gives + " does not see it: "
                    + consents.explain(subjects.get(which), purpose(which)));
        }
    }

    private static String purpose(int which) {
        return which % 2 == 0 ? PLAIN : CONFIRMED;
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
