package org.gdpr4j.adoption;

/** How strict the library is about what is not declared yet. */
public enum Mode {
    /** Everything is shown, nothing fails. The default: an unchanged application starts. */
    REPORT,
    /** What the baseline holds may stand; whatever is new fails. */
    BASELINE,
    /** Every error fails that no waiver names. */
    ENFORCE
}
