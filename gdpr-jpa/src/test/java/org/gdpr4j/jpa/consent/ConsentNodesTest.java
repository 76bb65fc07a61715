package org.gdpr4j.jpa.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gdpr4j.jpa.consent.Node.ACTOR;
import static org.gdpr4j.jpa.consent.Node.CLICK;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gdpr4j.consent.ConsentEvent;
import org.gdpr4j.consent.ConsentKey;
import org.gdpr4j.consent.ConsentState;
import org.gdpr4j.consent.Giving;
import org.gdpr4j.jpa.fixtures.Postgres;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several nodes write about the same persons at the same time, and nobody waits for a turn. */
@Tag("F6")
class ConsentNodesTest {

    private static final int ACTS = 60;

    private final List<SubjectId> subjects = new ArrayList<>();
    private final Queue<ConsentEvent> written = new ConcurrentLinkedQueue<>();

    @ParameterizedTest
    @CsvSource({"2, 3", "4, 3", "8, 1"})
    void nothingIsLostTwiceOrOutOfOrder(int count, int persons) throws Exception {
        Stream.generate(Node::somebody).limit(persons).forEach(subjects::add);
        long seed = System.nanoTime();
        String url = Postgres.fresh();
        List<Node> nodes =
                new ArrayList<>(List.of(Node.on(url, Clock.systemUTC()).installed()));
        IntStream.range(1, count).forEach(it -> nodes.add(Node.on(url, Clock.systemUTC())));
        ExecutorService pool = Executors.newFixedThreadPool(count);
        try {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Node node = nodes.get(i);
                Random random = new Random(seed + i);
                work.add(() -> acts(node, random));
            }
            for (Future<Boolean> each : pool.invokeAll(work)) {
                assertThat(each.get()).as("seed %d", seed).isTrue();
            }
            theSameIdEverywhere(nodes, pool);
            subjects.forEach(subject -> examine(nodes.get(0), subject, seed));
        } finally {
            pool.shutdown();
            nodes.forEach(Node::close);
        }
    }

    private boolean acts(Node node, Random random) {
        for (int i = 0; i < ACTS; i++) {
            SubjectId subject = subjects.get(random.nextInt(subjects.size()));
            switch (random.nextInt(4)) {
                case 0 -> written.add(node.consents().give(Node.giving(subject, "newsletter"), ACTOR));
                case 1 -> written.add(node.consents().refuse(subject, "newsletter", CLICK, ACTOR));
                case 2 -> written.add(node.consents().askAgain(subject, "newsletter", ACTOR));
                default ->
                    node.consents()
                            .withdraw(subject, "newsletter", CLICK, ACTOR)
                            .ifPresent(written::add);
            }
        }
        return true;
    }

    private void theSameIdEverywhere(List<Node> nodes, ExecutorService pool) throws Exception {
        Giving giving = Node.giving(subjects.get(0), "newsletter");
        List<Callable<ConsentEvent>> same = nodes.stream()
                .<Callable<ConsentEvent>>map(node -> () -> node.consents().give(giving, ACTOR))
                .toList();
        Set<ConsentEvent> given = Set.copyOf(
                pool.invokeAll(same).stream().map(ConsentNodesTest::got).collect(Collectors.toSet()));
        assertThat(given).hasSize(1);
        written.addAll(given);
    }

    private static ConsentEvent got(Future<ConsentEvent> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void examine(Node node, SubjectId subject, long seed) {
        List<ConsentEvent> events = node.consents().history(subject, "newsletter");
        List<ConsentEvent> acknowledged = written.stream()
                .filter(event -> event.subject().equals(subject))
                .toList();
        assertThat(events).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(events)
                .extracting(ConsentEvent::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, events.size()).boxed().toList());
        ConsentState state = node.transactions()
                .inNew(() -> node.store()
                        .state(new ConsentKey(ControllerId.DEFAULT, subject, "newsletter"))
                        .state());
        assertThat(state.number()).isEqualTo(events.size());
        assertThat(node.consents()
                        .at(subject, "newsletter", Clock.systemUTC().instant().plusSeconds(60))
                        .status())
                .isEqualTo(state.status());
        assertThat(node.ledger().of(subject, "consent."))
                .extracting(entry -> entry.id())
                .containsExactlyInAnyOrderElementsOf(
                        events.stream().map(ConsentEvent::id).toList());
    }
}
