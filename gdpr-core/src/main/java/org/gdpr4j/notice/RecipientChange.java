package org.gdpr4j.notice;

/** What recipients of a person's data are told of (Art. 19). */
public enum RecipientChange {
    RECTIFICATION("16"),
    ERASURE("17"),
    RESTRICTION("18");

    private final String article;

    RecipientChange(String article) {
        this.article = article;
    }

    /** The article under which the change was made. */
    public String article() {
        return article;
    }
}
