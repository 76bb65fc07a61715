package org.gdpr4j.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import org.gdpr4j.Gdpr;
import org.gdpr4j.catalog.Declarations;
import org.gdpr4j.consent.Evidence;
import org.gdpr4j.consent.Giving;
import org.gdpr4j.consent.Shown;
import org.gdpr4j.consent.WithdrawalAnswer;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ConsentInSpringTest {

    private static final SubjectId EVA = SubjectId.of("customer", 1);
    private static final Actor CLERK = Actor.user("clerk-7");
    private static final Giving GIVING = Giving.of(
            EVA,
            "newsletter",
            Evidence.signed(Channel.IN_PERSON, "folder 7"),
            new Shown("privacy", 1, "cs", "0a".repeat(32), true));

    @Test
    void aConsentJoinsTheApplicationsTransactionAndIsWithdrawnByALink() {
        Apps.erasing()
                .withBean(
                        Declarations.class,
                        () -> Declarations.builder()
                                .purpose(Purpose.marketing(
                                        "newsletter", "Our letter", LawfulBasis.CONSENT, Channel.EMAIL))
                                .build())
                .withBean(
                        GdprCustomizer.class,
                        () -> said -> said.marketingList(
                                "not to write to who objected", LawfulBasis.LEGAL_OBLIGATION, Period.ofYears(5)))
                .run(app -> {
                    Gdpr gdpr = app.getBean(Gdpr.class);
                    TransactionTemplate transaction =
                            new TransactionTemplate(app.getBean(PlatformTransactionManager.class));

                    transaction.executeWithoutResult(status -> {
                        gdpr.consents().give(GIVING, CLERK);
                        status.setRollbackOnly();
                    });
                    assertThat(gdpr.consents().holds(EVA, "newsletter")).isFalse();

                    transaction.executeWithoutResult(status -> gdpr.consents().give(GIVING, CLERK));
                    assertThat(gdpr.consents().holds(EVA, "newsletter")).isTrue();

                    String token = gdpr.withdrawals().token(EVA, "newsletter");
                    assertThat(gdpr.withdrawals().withdraw(token)).isEqualTo(WithdrawalAnswer.DONE);
                    assertThat(gdpr.consents().holds(EVA, "newsletter")).isFalse();
                });
    }
}
