package org.gdpr4j.consent;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Withdrawal without login: links that withdraw a consent (Art. 7(3)) or object to direct marketing (Art. 21(2)), also by
 * one click of a mail program (RFC 8058). Users call it; it is thread-safe.
 *
 * <p>{@link #withdraw} belongs behind a POST only: programs that look at links before people do send a GET, and that must
 * change nothing; {@link #target} says what a page should ask. It takes effect at once, joins the caller's transaction, may
 * be said again and again, and serves after the person's erasure too. No undeclared purpose, no missing notice and no person
 * that is not known stops it, and the answer never tells which of them it was.
 */
public final class Withdrawals {

    /** Who it is that records what a link did. */
    public static final Actor LINK = Actor.job("withdrawal-link");

    private static final Logger LOG = LoggerFactory.getLogger(Withdrawals.class);
    private static final String PARAMETER = "token=";
    private static final String REFERENCE = "withdrawal link";

    private final ControllerId controller;
    private final WithdrawalTokens tokens;
    private final Consents consents;
    private final Objections objections;
    private final Function<SubjectId, List<Identifier>> identifiers;

    /**
     * @param identifiers those of a person, so that the list against direct marketing knows them again; empty for who is not
     *     known
     */
    public Withdrawals(
            ControllerId controller,
            WithdrawalTokens tokens,
            Consents consents,
            Objections objections,
            Function<SubjectId, List<Identifier>> identifiers) {
        this.controller = controller;
        this.tokens = tokens;
        this.consents = consents;
        this.objections = objections;
        this.identifiers = identifiers;
    }

    /** The word for a link that withdraws the consent to one purpose; put one into every message that rests on it. */
    public String token(SubjectId subject, String purpose) {
        return purpose.equals(Objections.MARKETING)
                ? marketingToken(subject)
                : tokens.consent(controller, subject, purpose);
    }

    /** The word for a link that objects to direct marketing as a whole. */
    public String marketingToken(SubjectId subject) {
        return tokens.marketing(controller, subject);
    }

    /**
     * The link to a page with one button, for the body of a message.
     *
     * @param endpoint an https address of yours
     * @throws GdprException when it is no absolute https address, or has a fragment or a user name
     */
    public static URI link(URI endpoint, String token) {
        if (!"https".equalsIgnoreCase(endpoint.getScheme())
                || endpoint.getHost() == null
                || endpoint.getRawUserInfo() != null
                || endpoint.getRawFragment() != null) {
            throw new GdprException("A withdrawal link needs an absolute https address without user name and fragment"
                    + " (RFC 8058, 3.1).");
        }
        String base = endpoint.toASCIIString();
        return URI.create(base + (endpoint.getRawQuery() == null ? "?" : "&") + PARAMETER + token);
    }

    /**
     * The headers that let a mail program withdraw by one click: it sends {@code List-Unsubscribe=One-Click} in a POST to the
     * same address, without cookies (RFC 8058, 3). The message must be signed with DKIM over both of them.
     *
     * @throws GdprException when it is no absolute https address, or has a fragment or a user name
     */
    public static Map<String, String> headers(URI endpoint, String token) {
        return Map.of(
                "List-Unsubscribe",
                "<" + link(endpoint, token) + ">",
                "List-Unsubscribe-Post",
                "List-Unsubscribe=One-Click");
    }

    /** What a link is for, so that a page can ask; empty for a word that is none of ours. Changes nothing. */
    public Optional<WithdrawalTarget> target(@Nullable String token) {
        return tokens.read(token).filter(target -> target.controller().equals(controller));
    }

    /** Withdraws, as somebody did by pressing a button. */
    public WithdrawalAnswer withdraw(@Nullable String token) {
        return withdraw(token, Evidence.clicked(Channel.EMAIL, REFERENCE));
    }

    /** Withdraws. Never tells whether the person is known, and throws only when the store itself fails. */
    public WithdrawalAnswer withdraw(@Nullable String token, Evidence how) {
        Optional<WithdrawalTarget> target = target(token);
        if (target.isEmpty()) {
            return WithdrawalAnswer.REFUSED;
        }
        SubjectId subject = target.get().subject();
        String purpose = target.get().purpose();
        if (purpose == null) {
            objections.make(
                    new Objecting(UUID.randomUUID(), subject, Objections.MARKETING, known(subject), how, null), LINK);
        } else {
            consents.withdraw(subject, purpose, how, LINK);
        }
        return WithdrawalAnswer.DONE;
    }

    /** An objection by id alone is worth more than none. */
    private List<Identifier> known(SubjectId subject) {
        try {
            return identifiers.apply(subject).stream()
                    .filter(identifier -> Texts.clean(identifier.value()))
                    .toList();
        } catch (RuntimeException e) {
            LOG.warn(
                    "The identifiers of a person who objects could not be read ({}); the list has their id only.",
                    e.getClass().getName());
            return List.of();
        }
    }
}
