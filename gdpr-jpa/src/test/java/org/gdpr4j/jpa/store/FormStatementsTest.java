package org.gdpr4j.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gdpr4j.consent.ConsentEvent.Kind;
import org.gdpr4j.consent.Evidence;
import org.gdpr4j.consent.FormResult;
import org.gdpr4j.consent.FormResult.Answer;
import org.gdpr4j.consent.FormResult.Outcome;
import org.gdpr4j.consent.Giving;
import org.gdpr4j.consent.Objecting;
import org.gdpr4j.consent.Objections;
import org.gdpr4j.consent.Shown;
import org.gdpr4j.consent.WithdrawalAnswer;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.IdentifierType;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many statements links, objections and forms cost, and that a confirmation happens once. */
class FormStatementsTest {

    private static final Actor ACTOR = Actor.job("statements");
    private static final Evidence CLICK = Evidence.clicked(Channel.WEB, "submission 81");
    private static final Shown SHOWN = new Shown("privacy", 1, "cs", "0a".repeat(32), true);

    private final SubjectId subject = SubjectId.of("customer", UUID.randomUUID());

    @ParameterizedTest
    @EnumSource
    void aWithdrawalByALinkIsFiveStatementsAndAgainItIsOne(Place place) {
        FormDesk desk = new FormDesk(place);
        desk.consents.give(Giving.of(subject, "newsletter", CLICK, SHOWN), ACTOR);
        String token = desk.withdrawals.token(subject, "newsletter");

        assertThat(place.statementsOf(() -> desk.withdrawals.withdraw(token))).hasSizeLessThanOrEqualTo(5);
        assertThat(desk.consents.holds(subject, "newsletter")).isFalse();
        assertThat(place.statementsOf(() -> desk.withdrawals.withdraw(token))).hasSize(1);
        String unknown = desk.withdrawals.token(SubjectId.of("customer", UUID.randomUUID()), "newsletter");
        assertThat(place.statementsOf(() -> desk.withdrawals.withdraw(unknown))).hasSize(1);
        assertThat(place.statementsOf(() -> desk.withdrawals.withdraw(token + "x")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anObjectionByALinkCostsTheSameHoweverMuchThereIs(Place place) {
        FormDesk desk = new FormDesk(place);
        desk.knows(subject);
        desk.consents.give(Giving.of(subject, "newsletter", CLICK, SHOWN), ACTOR);
        String token = desk.withdrawals.marketingToken(subject);

        List<String> first = place.statementsOf(() -> desk.withdrawals.withdraw(token));
        assertThat(first).hasSizeLessThanOrEqualTo(12);
        List<String> again = place.statementsOf(() -> desk.withdrawals.withdraw(token));
        assertThat(again).hasSizeLessThanOrEqualTo(5);
        assertThat(again).noneMatch(sql -> sql.contains("ledger"));
        assertThat(place.statementsOf(() -> desk.objections.objected(subject, Objections.MARKETING)))
                .hasSize(1);
        assertThat(place.statementsOf(() -> desk.objections.objected(subject, "profiling")))
                .hasSize(1);
        assertThat(place.statementsOf(
                        () -> desk.objections.objected(Identifier.of(IdentifierType.EMAIL, FormDesk.ADDRESS))))
                .hasSize(1);
        System.out.println(place + ": objection by link " + first.size() + " statements, again " + again.size());
    }

    @ParameterizedTest
    @EnumSource
    void aConfirmedFormSendsTheSameStatementsWhetherOrNotSomebodyIsKnown(Place place) {
        FormDesk desk = new FormDesk(place);
        List<String> unknown = place.statementsOf(() -> desk.forms.submit(desk.visitor(true)));
        desk.knows(subject);
        List<String> known = place.statementsOf(() -> desk.forms.submit(desk.visitor(true)));

        assertThat(known).isEqualTo(unknown).hasSize(3);
        assertThat(desk.sent).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void anUnconfirmedFormAnswersAlikeThoughItsStatementsDiffer(Place place) {
        FormDesk desk = new FormDesk(place);
        List<String> unknown = place.statementsOf(() -> {
            FormResult result = desk.forms.submit(desk.visitor(false));
            assertThat(result.outcome()).isEqualTo(Outcome.RECORDED);
            assertThat(result.answer()).isEqualTo(Answer.RECEIVED);
            return result;
        });
        desk.knows(subject);
        List<String> known = place.statementsOf(() -> {
            FormResult result = desk.forms.submit(desk.visitor(false));
            assertThat(result.outcome()).isEqualTo(Outcome.PENDING);
            assertThat(result.answer()).isEqualTo(Answer.RECEIVED);
            return result;
        });
        assertThat(desk.sent).hasSize(2);
        System.out.println(
                place + ": form of a stranger " + unknown.size() + " statements, of somebody known " + known.size());
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_H2", "HIBERNATE_POSTGRESQL"})
    @Tag("F6")
    void ofSeveralWhoConfirmAtOnceOneDoes(Place place) throws Exception {
        FormDesk desk = new FormDesk(place);
        desk.knows(subject);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 5; round++) {
                desk.forms.submit(desk.visitor(true));
                String word = desk.word();
                List<Future<FormResult>> results = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    results.add(pool.submit(() -> desk.forms.confirm(word)));
                }
                int recorded = 0;
                for (Future<FormResult> result : results) {
                    recorded += result.get().outcome() == Outcome.RECORDED ? 1 : 0;
                }
                assertThat(recorded).isEqualTo(1);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(desk.consents.history(subject, "newsletter"))
                .extracting(event -> event.kind())
                .containsOnly(Kind.GIVEN, Kind.CONFIRMED)
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_H2", "HIBERNATE_POSTGRESQL"})
    @Tag("F6")
    void ofSeveralWhoFollowALinkAtOnceAllAreDone(Place place) throws Exception {
        FormDesk desk = new FormDesk(place);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 5; round++) {
                SubjectId person = SubjectId.of("customer", UUID.randomUUID());
                desk.consents.give(Giving.of(person, "newsletter", CLICK, SHOWN), ACTOR);
                List<Future<WithdrawalAnswer>> answers = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    String token = i % 2 == 0
                            ? desk.withdrawals.token(person, "newsletter")
                            : desk.withdrawals.marketingToken(person);
                    answers.add(pool.submit(() -> desk.withdrawals.withdraw(token)));
                }
                for (Future<WithdrawalAnswer> answer : answers) {
                    assertThat(answer.get()).isEqualTo(WithdrawalAnswer.DONE);
                }
                assertThat(desk.consents.holds(person, "newsletter")).isFalse();
                assertThat(desk.objections.lines(person)).hasSize(1);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWholeLifeOfAFormOnADatabase(Place place) {
        FormDesk desk = new FormDesk(place);
        desk.knows(subject);
        desk.forms.submit(desk.visitor(false));
        assertThat(desk.consents.holds(subject, "newsletter")).isFalse();
        assertThat(desk.forms.waits(desk.word())).isTrue();

        FormResult result = desk.forms.confirm(desk.word());
        assertThat(result.given("newsletter")).isTrue();
        assertThat(desk.consents.holds(subject, "newsletter")).isTrue();
        desk.objections.make(Objecting.to(subject, "profiling", CLICK, "grounds"), ACTOR);
        assertThat(desk.objections.objected(subject, "profiling")).isTrue();
        assertThat(desk.objections.objected(subject, "newsletter")).isFalse();
        desk.objections.make(Objecting.toMarketing(subject, List.of(), CLICK), ACTOR);
        assertThat(desk.objections.objected(subject, "newsletter")).isTrue();
        assertThat(desk.consents.holds(subject, "newsletter")).isFalse();
    }
}
