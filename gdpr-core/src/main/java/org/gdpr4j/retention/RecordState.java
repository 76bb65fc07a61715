package org.gdpr4j.retention;

/** Why a record is kept though somebody asked for its erasure. Three states, never one flag. */
public enum RecordState {
    /** Kept because a law or contract says so, usable only for that purpose (Art. 17(3)(b)). */
    RETAINED("17(3)(b)"),
    /** Restricted at the person's own wish (Art. 18): stored, and used only as Art. 18(2) allows. */
    RESTRICTED("18(1)"),
    /** Under a legal hold (Art. 17(3)(e)). */
    HELD("17(3)(e)");

    private final String article;

    RecordState(String article) {
        this.article = article;
    }

    public String article() {
        return article;
    }
}
