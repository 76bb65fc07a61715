package org.gdpr4j.purpose;

/** The six grounds of Art. 6(1) on which personal data may be processed. */
public enum LawfulBasis {
    /** Art. 6(1)(a). */
    CONSENT("6(1)(a)"),
    /** Art. 6(1)(b). */
    CONTRACT("6(1)(b)"),
    /** Art. 6(1)(c). */
    LEGAL_OBLIGATION("6(1)(c)"),
    /** Art. 6(1)(d). */
    VITAL_INTERESTS("6(1)(d)"),
    /** Art. 6(1)(e). */
    PUBLIC_TASK("6(1)(e)"),
    /** Art. 6(1)(f). */
    LEGITIMATE_INTERESTS("6(1)(f)");

    private final String article;

    LawfulBasis(String article) {
        this.article = article;
    }

    /** The point of the regulation, for instance {@code 6(1)(c)}. */
    public String article() {
        return article;
    }
}
