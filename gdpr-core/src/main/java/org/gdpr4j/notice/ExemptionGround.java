package org.gdpr4j.notice;

/** Why a person need not be told (Art. 13(4), 14(5)). */
public enum ExemptionGround {
    /** The person has the information already (Art. 13(4), 14(5)(a)). */
    ALREADY_INFORMED("14(5)(a)"),
    /** Impossible, or out of proportion, or it would defeat the processing; then the information is made public (Art. 14(5)(b)). */
    IMPOSSIBLE_OR_DISPROPORTIONATE("14(5)(b)"),
    /** A law lays down that the data are obtained or disclosed, and protects the person (Art. 14(5)(c)). */
    LAID_DOWN_BY_LAW("14(5)(c)"),
    /** Professional secrecy (Art. 14(5)(d)). */
    PROFESSIONAL_SECRECY("14(5)(d)");

    private final String article;

    ExemptionGround(String article) {
        this.article = article;
    }

    /** The point under this duty, for instance {@code 14(5)(b)}. */
    public String article(InformationDuty duty) {
        return this == ALREADY_INFORMED && duty == InformationDuty.ARTICLE_13 ? "13(4)" : article;
    }
}
