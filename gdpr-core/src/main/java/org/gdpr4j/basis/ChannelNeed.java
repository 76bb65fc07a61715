package org.gdpr4j.basis;

/**
 * What national law asks before direct marketing goes through a channel (ePrivacy Directive 2002/58/EC, Art. 13), the
 * strictest first. Each allows whomever the one before allows.
 */
public enum ChannelNeed {
    /** The person agreed before. Asking for that is marketing itself, so it may not go through this channel either. */
    PRIOR_CONSENT,
    /** The person agreed before, or has a contract, is offered the controller's own similar products, and never opted out. */
    OWN_CUSTOMERS,
    /** Nothing beyond the ground of the purpose and the right to object (Art. 21(2)-(3)). */
    UNLESS_OBJECTED;

    boolean stricter(ChannelNeed other) {
        return compareTo(other) < 0;
    }
}
