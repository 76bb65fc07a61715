package org.gdpr4j.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gdpr4j.jpa.JpaTransactions;
import org.gdpr4j.jpa.source.CountingDataSource;
import org.gdpr4j.notice.Batch;
import org.gdpr4j.notice.Campaign;
import org.gdpr4j.notice.Deliveries;
import org.gdpr4j.notice.DeliveryState;
import org.gdpr4j.notice.Message;
import org.gdpr4j.notice.MessageNotSentException;
import org.gdpr4j.notice.Messenger;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.notice.Notices;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two nodes with several threads each, on one PostgreSQL. */
class SeveralNodesTest {

    private static final int THREADS = 4;
    private static final int PERSONS = 400;
    private static final Actor MAILER = Actor.job("mailer");

    /** The process of a thread ends. */
    private static final class Ended extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** A mail server that fails in every way, and counts what really went out. */
    private static final class Unreliable implements Messenger {

        private final Random random;
        private final Map<UUID, AtomicInteger> wentOut = new ConcurrentHashMap<>();

        Unreliable(long seed) {
            random = new Random(seed);
        }

        @Override
        public void send(Message message) {
            int fate;
            synchronized (random) {
                fate = random.nextInt(10);
            }
            if (fate == 0) {
                throw new MessageNotSentException("busy");
            }
            if (fate == 1) {
                throw new Ended();
            }
            wentOut.computeIfAbsent(message.id(), id -> new AtomicInteger()).incrementAndGet();
            if (fate == 2) {
                throw new IllegalStateException("connection lost");
            }
            if (fate == 3) {
                throw new Ended();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1})
    void nobodyGetsAMessageTwiceAndNoneIsForgotten(long which) throws Exception {
        long seed = new Random().nextLong() + which;
        Unreliable post = new Unreliable(seed);
        NoticeRoom room = new NoticeRoom();
        String url = Place.HIBERNATE_POSTGRESQL.freshUrl();
        try (EntityManagerFactory one = node(url);
                EntityManagerFactory other = node(url)) {
            JpaSchema.create(one);
            List<JpaTransactions> nodes = List.of(JpaTransactions.of(one), JpaTransactions.of(other));
            Notices notices = room.notices(nodes.get(0));
            NoticeId notice = room.publish(notices, 1);
            for (int i = 0; i < PERSONS; i++) {
                room.person(i);
            }
            room.deliveries(nodes.get(1), post)
                    .plan(new Campaign("spring", notice, Channel.EMAIL, "cs"), NoticeRoom.JANA);

            together(room, nodes, post);
            Deliveries after = room.deliveries(nodes.get(0), post);
            Map<DeliveryState, Long> counts = after.progress("spring");

            assertThat(post.wentOut.values())
                    .as("seed %d", seed)
                    .allSatisfy(times -> assertThat(times).hasValue(1));
            assertThat(counts).as("seed %d", seed).doesNotContainKey(DeliveryState.QUEUED);
            long sent = counts.getOrDefault(DeliveryState.SENT, 0L);
            long open = counts.getOrDefault(DeliveryState.SENDING, 0L) + counts.getOrDefault(DeliveryState.UNKNOWN, 0L);
            long failed = counts.getOrDefault(DeliveryState.FAILED, 0L);
            assertThat(sent + open + failed).as("seed %d", seed).isEqualTo(PERSONS);
            assertThat((long) post.wentOut.size()).as("seed %d", seed).isBetween(sent, sent + open);
            List<Object> lacking = new ArrayList<>();
            notices.outstanding(notice, lacking::add);
            assertThat((long) lacking.size()).as("seed %d", seed).isEqualTo(open + failed);
        }
    }

    /** Each thread goes on where its process has ended, until nothing is queued. */
    private static void together(NoticeRoom room, List<JpaTransactions> nodes, Messenger post) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS * nodes.size());
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < THREADS * nodes.size(); i++) {
                Deliveries deliveries = room.deliveries(nodes.get(i % nodes.size()), post);
                all.add(() -> untilNothingIsQueued(deliveries));
            }
            for (Future<Boolean> each : threads.invokeAll(all, 2, TimeUnit.MINUTES)) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean untilNothingIsQueued(Deliveries deliveries) {
        while (true) {
            try {
                if (deliveries.send("spring", 7, MAILER).equals(new Batch(0, 0, 0, 0))) {
                    return true;
                }
            } catch (Ended e) {
                // Another process takes its place.
            }
        }
    }

    @Test
    void whatThePersonWasServedMeanwhileOnAnotherNodeIsNotSent() throws ExecutionException, InterruptedException {
        NoticeRoom room = new NoticeRoom();
        JpaTransactions transactions = Place.HIBERNATE_POSTGRESQL.transactions();
        Notices notices = room.notices(transactions);
        NoticeId notice = room.publish(notices, 1);
        List<Message> sent = new ArrayList<>();
        Deliveries deliveries = room.deliveries(transactions, sent::add);
        room.person(1L);
        deliveries.plan(new Campaign("autumn", notice, Channel.EMAIL, "cs"), NoticeRoom.JANA);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            other.submit(() -> room.deliveries(transactions, sent::add)
                            .queue(new Campaign("card", notice, Channel.EMAIL, "cs"), room.person(1L), NoticeRoom.JANA))
                    .get();
            other.submit(() -> deliveries.send("card", 1, MAILER)).get();
        } finally {
            other.shutdownNow();
        }

        assertThat(deliveries.send("autumn", 1, MAILER)).isEqualTo(new Batch(0, 1, 0, 0));
        assertThat(sent).hasSize(1);
    }

    @Test
    void nodesThatStartTogetherPublishTheSameVersionOnce() throws Exception {
        NoticeRoom room = new NoticeRoom();
        JpaTransactions transactions = Place.HIBERNATE_POSTGRESQL.transactions();
        Notices notices = room.notices(transactions);
        ExecutorService nodes = Executors.newFixedThreadPool(THREADS);
        try {
            for (int version = 1; version <= 5; version++) {
                int next = version;
                List<Callable<NoticeId>> all = new ArrayList<>();
                for (int i = 0; i < THREADS; i++) {
                    all.add(() -> room.publish(notices, next));
                }
                for (Future<NoticeId> each : nodes.invokeAll(all, 1, TimeUnit.MINUTES)) {
                    assertThat(each.get().version()).isEqualTo(next);
                }
            }
        } finally {
            nodes.shutdownNow();
        }
        assertThat(notices.versions("bought-data")).hasSize(5);
    }

    private static EntityManagerFactory node(String url) {
        return Place.HIBERNATE_POSTGRESQL.start(new CountingDataSource(url), Map.of());
    }
}
