package org.gdpr4j.jpa.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Instants as the columns hold them: in UTC, to the microsecond. What is finer is cut off, so nothing moves ahead. */
final class Times {

    private Times() {}

    static OffsetDateTime column(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** An end that is never cut off to its own beginning. */
    static @Nullable Instant end(@Nullable Instant instant) {
        if (instant == null) {
            return null;
        }
        Instant cut = instant.truncatedTo(ChronoUnit.MICROS);
        return cut.equals(instant) ? cut : cut.plus(1, ChronoUnit.MICROS);
    }

    static Instant read(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(readOrNull(row, column), column);
    }

    static @Nullable Instant readOrNull(ResultSet row, String column) throws SQLException {
        return instant(row.getObject(column, OffsetDateTime.class));
    }

    static @Nullable Instant readOrNull(ResultSet row, int place) throws SQLException {
        return instant(row.getObject(place, OffsetDateTime.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime found) {
        return found == null ? null : found.toInstant();
    }
}
