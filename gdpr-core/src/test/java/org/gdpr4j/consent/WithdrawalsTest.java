package org.gdpr4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gdpr4j.consent.Office.CLICK;
import static org.gdpr4j.consent.Office.EVA;
import static org.gdpr4j.consent.Office.MAIL;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.secret.InMemorySecretStore;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WithdrawalsTest {

    private static final URI ENDPOINT = URI.create("https://news.example.cz/u?lang=cs");

    private final Office office = new Office();
    private final Withdrawals withdrawals = office.withdrawals;

    @Test
    void aLinkWithdrawsAtOnce() {
        office.give("newsletter");
        office.give("processing");
        office.pass(Duration.ofSeconds(1));

        assertThat(withdrawals.withdraw(withdrawals.token(EVA, "newsletter"))).isEqualTo(WithdrawalAnswer.DONE);

        assertThat(office.consents.holds(EVA, "newsletter")).isFalse();
        assertThat(office.consents.holds(EVA, "processing"))
                .as("a link has one purpose")
                .isTrue();
        assertThat(office.proved(EVA)).endsWith("consent.withdrawn");
    }

    @Test
    void saidAgainItChangesNothingAndAnswersTheSame() {
        office.give("newsletter");
        String token = withdrawals.token(EVA, "newsletter");
        withdrawals.withdraw(token);
        List<String> once = office.proved(EVA);

        assertThat(withdrawals.withdraw(token)).isEqualTo(WithdrawalAnswer.DONE);
        assertThat(office.proved(EVA)).isEqualTo(once);

        String objection = withdrawals.marketingToken(EVA);
        withdrawals.withdraw(objection);
        once = office.proved(EVA);
        assertThat(withdrawals.withdraw(objection)).isEqualTo(WithdrawalAnswer.DONE);
        assertThat(office.proved(EVA)).isEqualTo(once);
        assertThat(office.objections.lines(EVA)).hasSize(1);
    }

    @Test
    void itServesAfterTheErasureAndForWhoWasNeverKnown() {
        office.give("newsletter");
        String token = withdrawals.token(EVA, "newsletter");
        office.consents.forget(EVA, Actor.job("erasure"));
        assertThat(withdrawals.withdraw(token)).isEqualTo(WithdrawalAnswer.DONE);
        office.deleteProof(EVA);
        assertThat(withdrawals.withdraw(token)).isEqualTo(WithdrawalAnswer.DONE);

        SubjectId nobody = SubjectId.of("customer", "gone");
        assertThat(withdrawals.withdraw(withdrawals.token(nobody, "newsletter")))
                .isEqualTo(WithdrawalAnswer.DONE);
        assertThat(withdrawals.withdraw(withdrawals.marketingToken(nobody))).isEqualTo(WithdrawalAnswer.DONE);
        assertThat(office.objections.objected(nobody, "newsletter")).isTrue();
    }

    @Test
    void aPurposeThatIsDeclaredNoMoreIsWithdrawnFrom() {
        assertThat(withdrawals.withdraw(withdrawals.token(EVA, "lottery of 2019")))
                .isEqualTo(WithdrawalAnswer.DONE);
    }

    @Test
    void nothingElseThatIsWrongStopsIt() {
        office.give("newsletter");
        Objections deaf = office.objections(change -> {
            throw new IllegalStateException("a listener fails");
        });
        Withdrawals poor = new Withdrawals(ControllerId.DEFAULT, office.tokens, office.consents, deaf, who -> {
            throw new IllegalStateException("the directory fails");
        });

        assertThat(poor.withdraw(poor.marketingToken(EVA))).isEqualTo(WithdrawalAnswer.DONE);
        assertThat(deaf.objected(EVA, "newsletter")).isTrue();
        assertThat(office.consents.holds(EVA, "newsletter")).isFalse();
    }

    @Test
    void anObjectionByLinkPutsTheIdentifiersOnTheList() {
        office.directory.put(EVA, List.of(MAIL));
        office.give("newsletter");

        withdrawals.withdraw(withdrawals.token(EVA, Objections.MARKETING));

        assertThat(office.objections.objected(MAIL)).isTrue();
        assertThat(office.consents.holds(EVA, "newsletter")).isFalse();
    }

    @Test
    void aTokenIsShortHasNoValueAndSaysWhatItIsForToUsOnly() {
        SubjectId person = SubjectId.of("customer", UUID.randomUUID());
        String token = withdrawals.token(person, "newsletter");

        assertThat(token).hasSizeLessThan(300).matches("[A-Za-z0-9_-]+");
        assertThat(withdrawals.target(token))
                .contains(new WithdrawalTarget(ControllerId.DEFAULT, person, "newsletter"));
        assertThat(withdrawals.target(withdrawals.marketingToken(person)))
                .hasValueSatisfying(target -> assertThat(target.marketing()).isTrue());
        assertThatThrownBy(() -> withdrawals.token(SubjectId.of("customer", "k".repeat(200)), "newsletter"))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("299");
    }

    @Test
    @Tag("F14")
    void wordsThatAreNoneOfOursAreRefusedAllAlike() {
        String token = withdrawals.token(EVA, "newsletter");
        String other = withdrawals.marketingToken(EVA);
        List<String> hostile = new ArrayList<>();
        hostile.add(null);
        hostile.addAll(
                List.of("", "x", "\0", token + "\0", token + "=", " " + token, token + "A", "x".repeat(1_000_000)));
        hostile.addAll(List.of(
                token.substring(0, token.length() - 43) + other.substring(other.length() - 43),
                other.substring(0, other.length() - 43) + token.substring(token.length() - 43),
                token.substring(token.length() - 43),
                "A".repeat(299),
                "\uD800".repeat(100),
                "' OR 1=1--" + token,
                token.toLowerCase(Locale.ROOT)));
        for (int end = 0; end < token.length(); end++) {
            hostile.add(token.substring(0, end));
        }
        hostile.add(new WithdrawalTokens(new Secrets(RootKey.random(), new InMemorySecretStore()))
                .consent(ControllerId.DEFAULT, EVA, "newsletter"));
        hostile.add(office.tokens.consent(new ControllerId("another"), EVA, "newsletter"));
        hostile.add(new SignedToken("gdpr4j.form.link", List.of(office.secrets))
                .sign("c", "default", "customer", "42", "newsletter"));
        office.give("newsletter");

        for (String each : hostile) {
            assertThat(withdrawals.withdraw(each)).isEqualTo(WithdrawalAnswer.REFUSED);
            assertThat(withdrawals.target(each)).isEmpty();
        }
        assertThat(office.consents.holds(EVA, "newsletter")).isTrue();
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        long seed = System.nanoTime();
        System.out.println("everyChangedCharacterIsNoticed: seed " + seed);
        Random random = new Random(seed);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        String token = withdrawals.token(EVA, "newsletter");
        for (int i = 0; i < token.length(); i++) {
            char changed = alphabet.charAt(random.nextInt(alphabet.length()));
            if (changed != token.charAt(i)) {
                assertThat(withdrawals.target(token.substring(0, i) + changed + token.substring(i + 1)))
                        .as("character " + i)
                        .isEmpty();
            }
        }
    }

    @Test
    void partsCannotBeShiftedIntoEachOther() {
        assertThat(office.tokens.consent(ControllerId.DEFAULT, new SubjectId("a", "b"), "c"))
                .isNotEqualTo(office.tokens.consent(ControllerId.DEFAULT, new SubjectId("a", "bc"), "c"));
        String half = office.tokens.consent(ControllerId.DEFAULT, EVA, "x\uD800");
        String question = office.tokens.consent(ControllerId.DEFAULT, EVA, "x?");
        assertThat(half).isNotEqualTo(question);
    }

    @Test
    void aFormerRootKeyStillServes() {
        Secrets old = new Secrets(RootKey.random(), new InMemorySecretStore());
        String token = new WithdrawalTokens(old).consent(ControllerId.DEFAULT, EVA, "newsletter");
        WithdrawalTokens rotated = new WithdrawalTokens(office.secrets, old);

        assertThat(rotated.read(token)).isPresent();
        assertThat(new WithdrawalTokens(office.secrets).read(token)).isEmpty();
    }

    @Test
    void theHeadersAreThoseOfRfc8058() {
        String token = withdrawals.token(EVA, "newsletter");

        assertThat(Withdrawals.headers(ENDPOINT, token))
                .containsOnlyKeys("List-Unsubscribe", "List-Unsubscribe-Post")
                .containsEntry("List-Unsubscribe", "<https://news.example.cz/u?lang=cs&token=" + token + ">")
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        assertThat(Withdrawals.link(URI.create("https://news.example.cz/u"), token))
                .isEqualTo(URI.create("https://news.example.cz/u?token=" + token));
        for (String wrong : List.of(
                "http://example.cz/u",
                "mailto:a@example.cz",
                "/u",
                "https://a@example.cz/u",
                "https://example.cz/u#x")) {
            assertThatThrownBy(() -> Withdrawals.headers(URI.create(wrong), token))
                    .isInstanceOf(GdprException.class)
                    .hasMessageContaining("https");
        }
    }

    @Test
    void lookingAtALinkChangesNothing() {
        office.give("newsletter");
        withdrawals.target(withdrawals.token(EVA, "newsletter"));
        Withdrawals.link(ENDPOINT, withdrawals.token(EVA, "newsletter"));

        assertThat(office.consents.holds(EVA, "newsletter")).isTrue();
    }

    @Test
    void aStoreThatFailsIsSaidAndNotTakenForDone() {
        office.give("newsletter");
        Consents broken = Consents.builder()
                .purposes(office.purposes)
                .store(office.consentStore)
                .ledger(office.ledger)
                .transactions(Office.DOWN)
                .build();
        Withdrawals down =
                new Withdrawals(ControllerId.DEFAULT, office.tokens, broken, office.objections, who -> List.of());

        assertThatThrownBy(() -> down.withdraw(down.token(EVA, "newsletter"), CLICK))
                .hasMessage("no connection");
    }
}
