package org.gdpr4j.notice;

/** How far a delivery has come. */
public enum DeliveryState {
    /** Not begun. */
    QUEUED,
    /** Somebody has begun to send it. If they never come back, nobody knows whether it was sent. */
    SENDING,
    SENT,
    /** Certainly not sent. */
    FAILED,
    /** Perhaps sent: the messenger failed in the middle. Never sent again unless a person says so. */
    UNKNOWN,
    /** Not sent because there was no more need: told meanwhile, exempt, or gone. */
    SKIPPED
}
