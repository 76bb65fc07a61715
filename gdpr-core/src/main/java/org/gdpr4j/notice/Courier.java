package org.gdpr4j.notice;

import java.time.Instant;
import org.gdpr4j.subject.Actor;
import org.jspecify.annotations.Nullable;

/** What {@link Sending} does with one kind of delivery. */
interface Courier {

    /** Why it need not be sent any more, as a code, or null. In the transaction that takes it up. */
    @Nullable
    String needless(Delivery delivery);

    /** Makes the message; nothing is sent. Outside of any transaction. */
    Runnable prepare(Delivery delivery);

    /** Records that it was sent. In the transaction that marks it so. */
    void sent(Delivery delivery, Instant at, Actor by);
}
