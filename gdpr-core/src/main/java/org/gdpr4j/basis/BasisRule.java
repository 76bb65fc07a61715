package org.gdpr4j.basis;

/** The rules of a decision, in the order in which they are asked; a no names the first that failed. */
public enum BasisRule {
    /** What it depends on answered. A store that fails is a no. */
    ANSWERED,
    /** The purpose is declared. */
    PURPOSE_DECLARED,
    /** A purpose that advertises names the channel. */
    CHANNEL_DECLARED,
    /** The person is known. */
    SUBJECT_KNOWN,
    /** The person's data are not restricted (Art. 18). */
    NOT_RESTRICTED,
    /** The person did not object to the purpose (Art. 21(1)) or to direct marketing (21(2)). */
    NOT_OBJECTED,
    /** The person did not say no to this advertising: did not refuse the consent, and withdrew none. */
    NOT_OPTED_OUT,
    /** The ground that the purpose declares is there (Art. 6(1)). */
    GROUND,
    /** National law lets the advertising go through this channel. */
    CHANNEL_ALLOWED,
    /** The person was told of the purpose (Art. 13, 14); asked only where the options say so. */
    TOLD
}
