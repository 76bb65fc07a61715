package org.gdpr4j.notice;

/** A right of the person that a notice has to mention (Art. 13(2)(b)–(d), 14(2)(c)–(e)). */
public enum PersonRight {
    ACCESS("15", "access"),
    RECTIFICATION("16", "rectification"),
    ERASURE("17", "erasure"),
    RESTRICTION("18", "restriction"),
    PORTABILITY("20", "data portability"),
    OBJECTION("21", "objection"),
    /** To withdraw consent at any time. */
    WITHDRAWAL("7(3)", "the withdrawal of consent"),
    /** To lodge a complaint with a supervisory authority. */
    COMPLAINT("77", "a complaint to a supervisory authority");

    private final String article;
    private final String words;

    PersonRight(String article, String words) {
        this.article = article;
        this.words = words;
    }

    /** The article that gives it. */
    public String article() {
        return article;
    }

    String words() {
        return words;
    }
}
