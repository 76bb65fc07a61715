package org.gdpr4j.erasure;

/** Why the data must be erased: the grounds of Art. 17(1). */
public enum ErasureGround {
    /** No longer necessary for what they were collected for. */
    NO_LONGER_NEEDED("17(1)(a)"),
    /** Consent was withdrawn and there is no other ground. */
    CONSENT_WITHDRAWN("17(1)(b)"),
    /** The person objected under Art. 21 and nothing overrides it. */
    OBJECTION("17(1)(c)"),
    /** They were processed unlawfully. */
    UNLAWFUL("17(1)(d)"),
    /** A law demands it. */
    LEGAL_OBLIGATION("17(1)(e)"),
    /** They were collected from a child for an online service. */
    CHILD("17(1)(f)");

    private final String article;

    ErasureGround(String article) {
        this.article = article;
    }

    /** The point of the regulation, for instance {@code 17(1)(b)}. */
    public String article() {
        return article;
    }
}
