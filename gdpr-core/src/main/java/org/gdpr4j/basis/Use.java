package org.gdpr4j.basis;

import org.gdpr4j.purpose.Channel;
import org.gdpr4j.purpose.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done.
 *
 * @param channel null: nobody is reached by it
 * @param asking whether the person is only asked for the consent to it
 */
record Use(Purpose purpose, @Nullable Channel channel, boolean asking) {

    String name() {
        return purpose.name();
    }

    /** Whether it is direct marketing; asking for the consent to direct marketing is. */
    boolean advertises() {
        return purpose.advertises();
    }
}
