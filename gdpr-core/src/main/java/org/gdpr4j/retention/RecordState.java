package org.gdpr4j.retention;

/** Why a record is kept though somebody asked for its erasure. Three states, never one flag. */
public enum RecordState {
    /** Kept because a law, contract or claim says so, usable only for the purpose that keeps it (Art. 17(3)). */
    RETAINED("17(3)(b)"),
    /** Restricted at the person's own wish (Art. 18): stored, and used only as Art. 18(2) allows. */
    RESTRICTED("18(1)"),
    /** Under a legal hold (Art. 17(3)(e)). */
    HELD("17(3)(e)");

    private final String article;

    RecordState(String article) {
        this.article = article;
    }

    /** The point of the regulation under which plans and reports put the state. */
    public String article() {
        return article;
    }
}
