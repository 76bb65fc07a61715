package org.gdpr4j.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;
import org.junit.jupiter.api.Test;

/** Whatever stops at whatever step: nobody gets a message twice, and no message is forgotten. */
class SendingOnceTest {

    private static final Actor MAILER = Actor.job("mailer");
    private static final int PERSONS = 3;
    private static final int MOST_STEPS = 100;

    /** The process ends: nothing after it runs. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Counts the steps, and ends the process at one of them. */
    private static final class Steps {
        private final int last;
        private int taken;

        Steps(int last) {
            this.last = last;
        }

        void take() {
            if (++taken == last) {
                throw new Crash();
            }
        }
    }

    /** Transactions of a process that may end before one begins or right after its commit. */
    private record Ending(Transactions real, Steps steps) implements Transactions {
        @Override
        public <T> T joining(Supplier<T> work) {
            return real.joining(work);
        }

        @Override
        public <T> T inNew(Supplier<T> work) {
            steps.take();
            T result = real.inNew(work);
            steps.take();
            return result;
        }
    }

    private final World world = new World();
    private final Post post = new Post();
    private final NoticeId privacy = world.publish(World.privacy(1).purpose(World.ORDERS));
    private final Campaign campaign = new Campaign("spring", privacy, Channel.EMAIL, "cs");

    @Test
    void aProcessThatEndsAtAnyStepLosesNothingAndRepeatsNothing() {
        int step = 1;
        while (new SendingOnceTest().endsAt(step)) {
            step++;
            assertThat(step).isLessThan(MOST_STEPS);
        }
        assertThat(step).as("every step was tried").isGreaterThan(PERSONS * 6);
    }

    /** Whether the process ended before all was sent. */
    private boolean endsAt(int step) {
        plan();
        Steps steps = new Steps(step);
        post.before = message -> steps.take();
        post.after = message -> steps.take();
        Deliveries first = Deliveries.of(world.notices(new Ending(world.transactions, steps)), world.deliveries, post);
        boolean ended = false;
        try {
            first.send("spring", 10, MAILER);
        } catch (Crash e) {
            ended = true;
        }
        post.before = message -> {};
        post.after = message -> {};

        Deliveries second = Deliveries.of(world.notices, world.deliveries, post);
        second.send("spring", 10, MAILER);
        assertThat(post.ids()).as("step %d", step).doesNotHaveDuplicates();
        world.later(Duration.ofMinutes(15));
        List<Delivery> open = second.unsettled("spring", 10);
        assertThat(open).as("step %d", step).hasSizeLessThanOrEqualTo(1);
        assertThat(second.progress("spring").getOrDefault(DeliveryState.SENT, 0L) + open.size())
                .isEqualTo(PERSONS);
        for (Delivery each : open) {
            second.settle(each.id(), post.ids().contains(each.id()), World.JANA);
        }
        second.requeueFailed("spring", 10);
        second.send("spring", 10, MAILER);
        assertThat(post.ids()).as("step %d", step).hasSize(PERSONS).doesNotHaveDuplicates();
        assertThat(world.lacking(privacy)).as("step %d", step).isEmpty();
        return ended;
    }

    @Test
    void whileOneHangsTheOthersGoOnAndThePersonDecidesLater() throws Exception {
        plan();
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        SubjectId stuck = World.customer(2);
        post.before = message -> {
            if (message.subject().equals(stuck)) {
                hanging.countDown();
                await(released);
            }
        };
        Deliveries deliveries = Deliveries.of(world.notices, world.deliveries, post);
        Thread node = new Thread(() -> deliveries.send("spring", 10, MAILER));
        node.start();
        await(hanging);
        deliveries.send("spring", 10, MAILER);

        assertThat(post.sent()).hasSize(PERSONS - 1);
        assertThat(deliveries.unsettled("spring", 10))
                .as("perhaps still under way")
                .isEmpty();
        Delivery open = world.deliveries
                .list(world.controller.id(), "spring", Set.of(DeliveryState.SENDING), null, 10)
                .get(0);
        assertThatThrownBy(() -> deliveries.settle(open.id(), false, World.JANA))
                .isInstanceOf(GdprException.class);
        world.later(Duration.ofMinutes(15));
        assertThat(deliveries.unsettled("spring", 10)).containsExactly(open);
        deliveries.settle(open.id(), false, World.JANA);
        deliveries.requeueFailed("spring", 10);

        released.countDown();
        node.join(TimeUnit.SECONDS.toMillis(10));
        deliveries.send("spring", 10, MAILER);
        assertThat(post.ids())
                .as("it did go out after all, so not again")
                .hasSize(PERSONS)
                .doesNotHaveDuplicates();
        assertThat(deliveries.progress("spring")).containsOnlyKeys(DeliveryState.SENT);
        assertThat(world.notices.servedTo(stuck)).hasSize(1);
    }

    private void plan() {
        for (int i = 1; i <= PERSONS; i++) {
            world.person(World.customer(i), World.START);
        }
        Deliveries.of(world.notices, world.deliveries, post).plan(campaign, World.JANA);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
