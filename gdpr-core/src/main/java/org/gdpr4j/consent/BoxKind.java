package org.gdpr4j.consent;

/** What a person says by ticking a box. There is no box that says anything while it is left empty. */
public enum BoxKind {
    /** Gives a consent. */
    GIVES,
    /** Gives an explicit one, as special categories demand (Art. 9(2)(a)). */
    GIVES_EXPLICITLY,
    /** Withdraws a consent (Art. 7(3)). */
    WITHDRAWS,
    /** Objects to direct marketing as a whole (Art. 21(2)). */
    OBJECTS_TO_MARKETING;

    boolean gives() {
        return this == GIVES || this == GIVES_EXPLICITLY;
    }
}
