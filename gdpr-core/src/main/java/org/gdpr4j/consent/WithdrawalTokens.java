package org.gdpr4j.consent;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * The words in links by which a person withdraws without logging in (Art. 7(3)) or objects to direct marketing
 * (Art. 21(2)). Each is signed for one controller, one person and one purpose, holds no personal value, is shorter than
 * 300 characters of the URL-safe Base64 alphabet and never expires: it serves as long as its root key is given here.
 * Users create it once and hand it to {@link Withdrawals}. Thread-safe; it stores nothing.
 */
public final class WithdrawalTokens {

    private static final String DOMAIN = "gdpr4j.withdrawal";
    private static final String CONSENT = "c";
    private static final String MARKETING = "m";
    private static final int PARTS = 5;

    private final SignedToken signed;

    /**
     * @param secrets under whose root key new links are signed
     * @param former those of earlier root keys: links that were sent under them keep working
     */
    public WithdrawalTokens(Secrets secrets, Secrets... former) {
        this.signed = new SignedToken(
                DOMAIN, Stream.concat(Stream.of(secrets), Stream.of(former)).toList());
    }

    /**
     * Withdraws the consent to one purpose. The purpose need not be declared any more.
     *
     * @throws org.gdpr4j.problem.GdprException when the parts together are too long for a link
     */
    public String consent(ControllerId controller, SubjectId subject, String purpose) {
        return signed.sign(CONSENT, controller.value(), subject.kind(), subject.key(), purpose);
    }

    /**
     * Objects to direct marketing as a whole.
     *
     * @throws org.gdpr4j.problem.GdprException when the parts together are too long for a link
     */
    public String marketing(ControllerId controller, SubjectId subject) {
        return signed.sign(MARKETING, controller.value(), subject.kind(), subject.key(), "");
    }

    /** What this word is for, or empty when it is none of ours, for whatever reason. Changes nothing, never throws. */
    Optional<WithdrawalTarget> read(@Nullable String token) {
        return signed.read(token, PARTS).map(WithdrawalTokens::target);
    }

    private static WithdrawalTarget target(List<String> parts) {
        return new WithdrawalTarget(
                new ControllerId(parts.get(1)),
                new SubjectId(parts.get(2), parts.get(3)),
                parts.get(0).equals(MARKETING) ? null : parts.get(4));
    }
}
