package org.gdpr4j.notice;

/** How a notice came before the person's eyes or ears (Art. 12(1)). */
public enum Manner {
    /** A form or page that collects data led to it. */
    LINKED_IN_FORM,
    /** Sent by electronic mail or another message. */
    MAILED,
    /** Sent as a letter. */
    POSTED,
    READ_OUT,
    /** Given on paper. */
    HANDED_OVER
}
