package org.gdpr4j.source;

import org.jspecify.annotations.Nullable;

/**
 * A sought value that was found. Holds no sought value; the key may be personal, so its {@code toString} does not show it.
 * Immutable.
 *
 * @param needle which of the sought values, as numbered by {@link Needles}
 * @param place the table or other container, as the source spells it
 * @param detail the column or part
 * @param record the catalog's record, or null where no declaration knows the place
 * @param field the record's field, or null
 * @param key the row's key, or null where the row has none
 */
public record Hit(
        int needle,
        String place,
        String detail,
        @Nullable String record,
        @Nullable String field,
        @Nullable Key key) {}
