package org.gdpr4j.notice;

/**
 * What became of the deliveries that one call took up. Immutable.
 *
 * @param sent are on their way
 * @param skipped had no more need
 * @param failed were certainly not sent
 * @param unknown may have been sent, and wait for a person's decision
 */
public record Batch(int sent, int skipped, int failed, int unknown) {

    static final Batch NONE = new Batch(0, 0, 0, 0);

    /** All that were taken up; less than was asked for when nothing more is queued. */
    public int total() {
        return sent + skipped + failed + unknown;
    }

    Batch plus(DeliveryState outcome) {
        return switch (outcome) {
            case SENT -> new Batch(sent + 1, skipped, failed, unknown);
            case SKIPPED -> new Batch(sent, skipped + 1, failed, unknown);
            case FAILED -> new Batch(sent, skipped, failed + 1, unknown);
            case UNKNOWN, SENDING, QUEUED -> new Batch(sent, skipped, failed, unknown + 1);
        };
    }
}
