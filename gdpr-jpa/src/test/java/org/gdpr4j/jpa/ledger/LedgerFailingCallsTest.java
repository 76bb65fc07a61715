package org.gdpr4j.jpa.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.jpa.fixtures.Postgres;
import org.gdpr4j.ledger.LedgerEvent;
import org.gdpr4j.ledger.LedgerVerification;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first JDBC call fails, the second, the third, and so on to the last: of all that a ledger does once. */
@Tag("F4")
class LedgerFailingCallsTest {

    private static final SubjectId EVA = SubjectId.of("customer", 42);
    /** The event alone, three together, what is said of an erased payload and of a made key. */
    private static final int ENTRIES = 6;

    private static Node node;
    private static Node administrator;

    private final LedgerEvent alone = Node.event(EVA);
    private final List<LedgerEvent> together = List.of(Node.event(EVA), Node.event(EVA), Node.event(EVA));
    private final List<String> done = new ArrayList<>();
    private int calls;
    private boolean failed;

    @BeforeAll
    static void start() {
        String url = Postgres.fresh();
        node = Node.installed(url);
        administrator = Node.on(url);
    }

    @AfterAll
    static void stop() {
        node.close();
        administrator.close();
    }

    @Test
    void whicheverCallFailsNothingIsHalfDoneAndARetryDoesTheRest() {
        everyCall(false);
    }

    @Test
    @Tag("slow")
    void whereverTheConnectionDiesNothingIsHalfDoneAndARetryDoesTheRest() {
        everyCall(true);
    }

    /** @param forGood whether all later calls fail too */
    private void everyCall(boolean forGood) {
        int n = 0;
        do {
            n++;
            empty();
            failing(n, forGood);
            examine(n);
            // Whoever was refused tries again, in this process or after a restart.
            if (n % 2 == 0) {
                node.restart();
            }
            node.pool().before(method -> {});
            act();
            whole(n);
        } while (failed);
        // Appending, placing, erasing, signing and verifying are some hundred calls.
        assertThat(n).isGreaterThan(100);
    }

    private void failing(int n, boolean forGood) {
        calls = 0;
        failed = false;
        done.clear();
        node.pool().before(method -> {
            calls++;
            if (calls == n || forGood && calls > n) {
                failed = true;
                throw new SQLException("planted, eva@example.org", forGood ? "08006" : "58030");
            }
        });
        try {
            act();
        } catch (GdprException e) {
            assertThat(failed).as("call %d", n).isTrue();
            assertThat(stackTrace(e)).doesNotContain("eva@");
        } finally {
            node.pool().before(method -> {});
        }
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private void act() {
        step("alone", () -> node.ledger().append(alone));
        step(
                "together",
                () -> node.transactions().inNew(() -> {
                    node.ledger().append(together.get(0));
                    node.ledger().appendAll(together.subList(1, 3));
                    return true;
                }));
        step("placed", () -> node.ledger().sequence());
        step("erased", () -> node.ledger().erasePayload(alone.id(), Node.JANA, "not needed"));
        step("signed", () -> node.ledger().checkpoint());
        step("placed again", node::sequenceAll);
        step("verified", () -> assertThat(node.ledger().verify().fault()).isEmpty());
        step("proved", () -> node.ledger().inclusion(alone.id()));
    }

    private void step(String name, Runnable work) {
        work.run();
        done.add(name);
    }

    /** What was acknowledged is there, what was not is there wholly or not at all. */
    private void examine(int n) {
        String what = "call " + n + " of those after " + done;
        assertThat(node.pool().lent()).as(what).isZero();
        LedgerVerification found = administrator.ledger().verify(node.outside());
        assertThat(found.fault()).as(what).isEmpty();
        there(List.of(alone), "alone", what);
        there(together, "together", what);
        if (done.contains("placed")) {
            assertThat(found.size()).as(what).isGreaterThanOrEqualTo(4);
        }
        if (done.contains("signed")) {
            assertThat(found.covered()).as(what).isGreaterThanOrEqualTo(4);
        }
        long erased = administrator.number("select count(*) from gdpr_ledger_payload where payload is null");
        long said = administrator.number("select count(*) from gdpr_ledger_entry where type = 'ledger.payload-erased'");
        assertThat(erased).as(what).isEqualTo(said);
        if (done.contains("erased")) {
            assertThat(erased).as(what).isOne();
        }
    }

    private void there(List<LedgerEvent> events, String step, String what) {
        long found = events.stream()
                .map(LedgerEvent::id)
                .filter(id -> administrator.ledger().find(id).isPresent())
                .count();
        assertThat(found).as(what).isIn(0L, (long) events.size());
        if (done.contains(step)) {
            assertThat(found).as(what).isEqualTo(events.size());
        }
    }

    private void whole(int n) {
        LedgerVerification found = administrator.ledger().verify(node.outside());
        assertThat(found.fault()).as("call %d", n).isEmpty();
        assertThat(found.size()).as("call %d", n).isEqualTo(ENTRIES);
        assertThat(administrator.number("select count(*) from gdpr_ledger_entry"))
                .isEqualTo(ENTRIES);
        assertThat(administrator.number("select count(*) from gdpr_ledger_payload where payload is null"))
                .isOne();
        if (node.pool().lent() != 0) {
            fail("A connection leaked at call " + n);
        }
    }

    private static void empty() {
        administrator.transactions().inNew(() -> {
            for (String table : List.of("entry", "payload", "tile", "checkpoint", "key")) {
                administrator.sql("delete from gdpr_ledger_" + table);
            }
            administrator.sql("delete from gdpr_secret");
            return administrator.sql("update gdpr_ledger_head set tree_size = 0");
        });
        node.forget();
    }
}
