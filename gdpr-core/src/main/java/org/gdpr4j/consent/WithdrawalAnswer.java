package org.gdpr4j.consent;

/** All that somebody who follows a withdrawal link is told. */
public enum WithdrawalAnswer {
    /** It is so from now on, as it may have been before. The same whether or not the person is known. */
    DONE,
    /** The link is none of ours: cut off, changed, made up, or of another use. No detail is told. */
    REFUSED
}
