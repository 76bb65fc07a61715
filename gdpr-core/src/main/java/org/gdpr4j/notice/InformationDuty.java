package org.gdpr4j.notice;

/** Which article says what the person has to be told, and when. */
public enum InformationDuty {
    /** The data come from the person: told when they are collected (Art. 13). */
    ARTICLE_13("13"),
    /** The data come from elsewhere: told within a month, or earlier (Art. 14). */
    ARTICLE_14("14");

    private final String article;

    InformationDuty(String article) {
        this.article = article;
    }

    /** {@code 13} or {@code 14}. */
    public String article() {
        return article;
    }

    /** The paragraph on a further purpose: {@code 13(3)} or {@code 14(4)}. */
    String furtherPurpose() {
        return this == ARTICLE_13 ? "13(3)" : "14(4)";
    }
}
