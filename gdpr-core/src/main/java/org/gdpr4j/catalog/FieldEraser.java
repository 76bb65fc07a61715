package org.gdpr4j.catalog;

import org.jspecify.annotations.Nullable;

/**
 * An erasure strategy of one's own, registered under a name. It gets the old value and gives the new one, which must no
 * longer tell who the person was. Must be thread-safe, must not keep the value, and must not put it into an exception.
 */
@FunctionalInterface
public interface FieldEraser {

    @Nullable
    Object erase(@Nullable Object value);
}
