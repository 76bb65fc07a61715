package org.gdpr4j.jpa.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/** Between a moment and the fields that hold days and times; days are those of the controller's zone. */
final class Moments {

    private static final Set<Class<?>> DAYS = Set.of(LocalDate.class, java.sql.Date.class);
    private static final Set<Class<?>> TIMES = Set.of(
            LocalDateTime.class,
            Instant.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            Date.class,
            java.sql.Timestamp.class);

    private Moments() {}

    static boolean isDay(AttributeMapping attribute) {
        return attribute.collection() == null && DAYS.contains(attribute.type());
    }

    static boolean isMoment(AttributeMapping attribute) {
        return isDay(attribute) || (attribute.collection() == null && TIMES.contains(attribute.type()));
    }

    /** The moment in the type in which conditions compare the field. */
    static Object in(AttributeMapping attribute, Instant moment, ZoneId zone) {
        if (isDay(attribute)) {
            return LocalDate.ofInstant(moment, zone);
        }
        return attribute.type() == LocalDateTime.class ? LocalDateTime.ofInstant(moment, zone) : moment;
    }

    /** The moment that a row carries; a day begins in the zone. */
    static @Nullable Instant of(@Nullable Object carried, ZoneId zone) {
        if (carried == null) {
            return null;
        }
        if (carried instanceof LocalDate day) {
            return day.atStartOfDay(zone).toInstant();
        }
        if (carried instanceof LocalDateTime time) {
            return time.atZone(zone).toInstant();
        }
        if (carried instanceof Instant instant) {
            return instant;
        }
        throw new GdprException("A value of type " + carried.getClass().getSimpleName() + " is no day and no time.");
    }
}
