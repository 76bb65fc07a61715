package org.gdpr4j.jpa.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gdpr4j.jpa.fixtures.Postgres;
import org.gdpr4j.ledger.LedgerEvent;
import org.gdpr4j.ledger.LedgerVerification;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several nodes on one database append, place, sign and erase at the same time. */
@Tag("F6")
class LedgerNodesTest {

    private static final int BATCH = 50;
    private static final int APPENDERS = 2;
    private static final int APPENDS = 60;
    private static final int SHARED = 20;
    private static final String UNPLACED = "select count(*) from gdpr_ledger_entry where position is null";

    private final List<LedgerEvent> shared = IntStream.range(0, SHARED)
            .mapToObj(i -> new LedgerEvent(
                    UUID.randomUUID(),
                    ControllerId.DEFAULT,
                    "job.done",
                    SubjectId.of("customer", i),
                    Node.JANA,
                    Map.of("number", i)))
            .toList();

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void thereIsOneChainWithEveryEntryOnce(int many) throws Exception {
        String url = Postgres.fresh();
        Node.installed(url).close();
        List<Node> nodes =
                IntStream.range(0, many).mapToObj(i -> Node.on(url, BATCH)).toList();
        AtomicInteger placed = new AtomicInteger();
        AtomicInteger appending = new AtomicInteger(many * APPENDERS);

        all(nodes.stream()
                .flatMap(node -> tasks(node, placed, appending).stream())
                .toList());

        Node any = nodes.get(0);
        any.ledger().checkpoint();
        LedgerVerification found = any.ledger()
                .verify(nodes.stream().flatMap(node -> node.outside().stream()).toList());
        int erasures = (int) any.number("select count(*) from gdpr_ledger_entry where type = 'ledger.payload-erased'");
        int keys = (int) any.number("select count(*) from gdpr_ledger_entry where type = 'ledger.key-added'");
        int total = many * APPENDERS * APPENDS + SHARED + erasures + keys;
        assertThat(found.fault()).isEmpty();
        assertThat(found.size()).isEqualTo(placed.get()).isEqualTo(total);
        assertThat(found.unplaced()).isZero();
        assertThat(found.covered()).isEqualTo(total);
        assertThat(keys).isEqualTo(1);
        assertThat(erasures).isEqualTo(SHARED);
        assertThat(any.number("select count(distinct position) from gdpr_ledger_entry where position < " + total))
                .isEqualTo(total);
        assertThat(nodes).allSatisfy(node -> assertThat(node.pool().lent()).isZero());
        nodes.forEach(Node::close);
    }

    private List<Callable<Boolean>> tasks(Node node, AtomicInteger placed, AtomicInteger appending) {
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < APPENDERS; i++) {
            boolean first = i == 0;
            tasks.add(() -> {
                for (int n = 0; n < APPENDS; n++) {
                    node.ledger().append(Node.event(SubjectId.of("customer", n)));
                    if (first && n < SHARED) {
                        node.ledger().append(shared.get(n));
                        node.ledger().erasePayload(shared.get(n).id(), Node.JANA, "not needed");
                    }
                }
                appending.decrementAndGet();
                return true;
            });
        }
        tasks.add(() -> {
            boolean resting;
            do {
                resting = appending.get() == 0;
                int each = node.ledger().sequence();
                placed.addAndGet(each);
                node.ledger().checkpoint();
                // The first checkpoint appends an entry too, so the end is when nothing more was there to place.
                resting = resting && each == 0 && node.number(UNPLACED) == 0;
            } while (!resting);
            return true;
        });
        return tasks;
    }

    private static void all(List<Callable<Boolean>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            for (Future<Boolean> each : threads.invokeAll(tasks)) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
