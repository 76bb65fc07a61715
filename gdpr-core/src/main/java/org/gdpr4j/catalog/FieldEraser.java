package org.gdpr4j.catalog;

import org.jspecify.annotations.Nullable;

/**
 * An erasure strategy of one's own, registered under a name. It gets the old value and gives the new one, which must no
 * longer tell who the person was and must fit the column. It is asked for empty fields too, and at planning as well as at
 * executing, so it must have no other effect. Must be thread-safe, must not keep the value, and must not put it into an
 * exception; what it throws is replaced by a {@code GdprException} that names only its class.
 */
@FunctionalInterface
public interface FieldEraser {

    @Nullable
    Object erase(@Nullable Object value);
}
