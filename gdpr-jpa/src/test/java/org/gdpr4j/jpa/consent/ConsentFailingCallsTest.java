package org.gdpr4j.jpa.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gdpr4j.jpa.consent.Node.ACTOR;
import static org.gdpr4j.jpa.consent.Node.CLICK;
import static org.gdpr4j.jpa.consent.Node.giving;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.gdpr4j.consent.ConsentDecision;
import org.gdpr4j.consent.ConsentEvent;
import org.gdpr4j.consent.ConsentEvent.Kind;
import org.gdpr4j.consent.ConsentKey;
import org.gdpr4j.consent.ConsentState;
import org.gdpr4j.consent.ImportedConsent;
import org.gdpr4j.jpa.fixtures.Postgres;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first JDBC call fails, the second, the third, and so on to the last: of each act and of a check. */
@Tag("F4")
class ConsentFailingCallsTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);
    private static final Clock TOMORROW = Clock.offset(NOW, java.time.Duration.ofDays(2));

    private static Node node;
    private static Node later;
    private static Node administrator;

    private boolean failed;
    private GdprException refused;

    /** What is done to the consent of one person, on the node that is tested. */
    @FunctionalInterface
    private interface Act {
        void on(SubjectId subject);
    }

    @BeforeAll
    static void start() {
        String url = Postgres.fresh();
        node = Node.on(url, NOW).installed();
        later = Node.on(url, TOMORROW);
        administrator = Node.on(url, NOW);
    }

    @AfterAll
    static void stop() {
        node.close();
        later.close();
        administrator.close();
    }

    @Test
    void givingIsDoneWhollyOrNotAtAll() {
        Act give = subject -> node.consents().give(giving(subject, "newsletter"), ACTOR);
        everyCall(node, subject -> {}, give, "newsletter", List.of(), List.of(Kind.GIVEN));
    }

    @Test
    void confirmingIsDoneWhollyOrNotAtAll() {
        Act give = subject -> administrator.consents().give(giving(subject, "confirmed"), ACTOR);
        Act confirm = subject -> node.consents().confirm(subject, "confirmed", CLICK, ACTOR);
        everyCall(node, give, confirm, "confirmed", List.of(Kind.GIVEN), List.of(Kind.GIVEN, Kind.CONFIRMED));
    }

    @Test
    void refusingIsDoneWhollyOrNotAtAll() {
        Act refuse = subject -> node.consents().refuse(subject, "newsletter", CLICK, ACTOR);
        everyCall(node, given(), refuse, "newsletter", List.of(Kind.GIVEN), List.of(Kind.GIVEN, Kind.REFUSED));
    }

    @Test
    void importingIsDoneWhollyOrNotAtAll() {
        Act bringIn = subject -> node.consents()
                .bringIn(
                        List.of(ImportedConsent.of(
                                UUID.randomUUID(), subject, "newsletter", "crm-1", CLICK.at(NOW.instant()))),
                        ACTOR);
        everyCall(node, subject -> {}, bringIn, "newsletter", List.of(), List.of(Kind.IMPORTED));
    }

    @Test
    void expiringIsDoneWhollyOrNotAtAll() {
        Act give = subject -> administrator.consents().give(giving(subject, "daily"), ACTOR);
        Act expire = subject -> later.consents().expire(10, ACTOR);
        everyCall(later, give, expire, "daily", List.of(Kind.GIVEN), List.of(Kind.GIVEN, Kind.EXPIRED));
    }

    @Test
    void whatTheCallersTransactionDoesIsDoneTogether() {
        Act both = subject -> node.transactions().inNew(() -> {
            node.consents().give(giving(subject, "newsletter"), ACTOR);
            node.consents().askAgain(subject, "newsletter", ACTOR);
            return true;
        });
        everyCall(node, subject -> {}, both, "newsletter", List.of(), List.of(Kind.GIVEN, Kind.ASKED_AGAIN));
    }

    @Test
    void aWithdrawalStandsWhicheverCallFails() {
        int n = 0;
        do {
            SubjectId subject = Node.somebody();
            given().on(subject);
            assertThat(node.consents().holds(subject, "newsletter")).isTrue();
            failing(node, ++n, () -> node.consents().withdraw(subject, "newsletter", CLICK, ACTOR));

            assertThat(refused).as("call %d", n).isNull();
            assertThat(node.consents().holds(subject, "newsletter")).isFalse();
            assertThat(administrator.consents().holds(subject, "newsletter")).isFalse();
            assertThat(kinds(subject, "newsletter")).containsExactly(Kind.GIVEN, Kind.WITHDRAWN);
            consistent(n, subject, "newsletter", false);
        } while (failed);
        assertThat(n).isGreaterThan(20);
    }

    @Test
    @Tag("F9")
    void aCheckThatFailsIsANoAndTheNextOneIsRight() {
        SubjectId withdrawn = Node.somebody();
        given().on(withdrawn);
        administrator.consents().withdraw(withdrawn, "newsletter", CLICK, ACTOR);
        int refusals = 0;
        int n = 0;
        do {
            SubjectId subject = Node.somebody();
            given().on(subject);
            // Some calls, such as those that close, matter to nobody; then the answer is the right one.
            boolean answer = failingCheck(++n, subject);
            refusals += answer ? 0 : 1;
            assertThat(failingCheck(n, withdrawn)).as("call %d", n).isFalse();
        } while (failed);
        assertThat(n).isGreaterThan(10);
        assertThat(refusals).isGreaterThan(5);
    }

    private boolean failingCheck(int n, SubjectId subject) {
        boolean[] answer = new boolean[1];
        Node fresh = node.restarted();
        failing(fresh, n, () -> answer[0] = fresh.consents().holds(subject, "newsletter"));
        assertThat(refused).as("call %d", n).isNull();
        assertThat(fresh.consents().holds(subject, "newsletter"))
                .as("the next check, after call %d failed", n)
                .isEqualTo(
                        administrator.consents().explain(subject, "newsletter").holds());
        return answer[0];
    }

    private static Act given() {
        return subject -> administrator.consents().give(giving(subject, "newsletter"), ACTOR);
    }

    private void everyCall(Node on, Act before, Act act, String purpose, List<Kind> nothing, List<Kind> all) {
        int n = 0;
        do {
            SubjectId subject = Node.somebody();
            before.on(subject);
            failing(on, ++n, () -> act.on(subject));

            List<Kind> kinds = kinds(subject, purpose);
            assertThat(kinds).as("call %d", n).isIn(nothing, all);
            if (refused == null) {
                assertThat(kinds).as("call %d", n).isEqualTo(all);
            }
            consistent(n, subject, purpose, true);
            if (kinds.equals(nothing)) {
                act.on(subject);
                assertThat(kinds(subject, purpose)).isEqualTo(all);
            }
        } while (failed);
        assertThat(n).isGreaterThan(20);
    }

    private void failing(Node on, int n, Runnable work) {
        int[] calls = new int[1];
        failed = false;
        refused = null;
        on.pool().before(method -> {
            if (++calls[0] == n) {
                failed = true;
                throw new SQLException("planted, eva@example.org", "58030");
            }
        });
        try {
            work.run();
        } catch (GdprException e) {
            refused = e;
            assertThat(stackTrace(e)).as("call %d", n).doesNotContain("eva@");
        } finally {
            on.pool().before(method -> {});
        }
        assertThat(on.pool().lent())
                .as("connections that did not come back, call %d", n)
                .isZero();
        if (refused != null) {
            assertThat(failed).isTrue();
        }
    }

    /** The state is what the events come to, and each event has its entry in the ledger. */
    private static void consistent(int n, SubjectId subject, String purpose, boolean proved) {
        ConsentState state = administrator
                .transactions()
                .inNew(() -> administrator
                        .store()
                        .state(new ConsentKey(ControllerId.DEFAULT, subject, purpose))
                        .state());
        List<ConsentEvent> events = administrator.consents().history(subject, purpose);
        ConsentDecision folded = administrator.consents().at(subject, purpose, Instant.parse("2026-03-01T08:00:00Z"));
        assertThat(state.number()).as("call %d", n).isEqualTo(events.size());
        if (!events.isEmpty() && events.get(events.size() - 1).recordedAt().equals(NOW.instant())) {
            assertThat(state.status()).as("call %d", n).isEqualTo(folded.status());
        }
        long entries = events.stream()
                .filter(event -> administrator.ledger().find(event.id()).isPresent())
                .count();
        if (proved) {
            assertThat(entries).as("call %d", n).isEqualTo(events.size());
        }
    }

    private static List<Kind> kinds(SubjectId subject, String purpose) {
        return administrator.consents().history(subject, purpose).stream()
                .map(ConsentEvent::kind)
                .toList();
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
