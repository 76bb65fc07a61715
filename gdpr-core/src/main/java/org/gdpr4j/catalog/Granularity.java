package org.gdpr4j.catalog;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/** How {@link Strategy#generalise} makes values coarser: {@code year}, {@code month}, {@code prefix:n}, {@code step:n}. */
public final class Granularity {

    /** Ends a text that was cut, so that it is known as one and is not cut again. */
    private static final char CUT = '*';

    private Granularity() {}

    /**
     * The coarser value; whole numbers as Long, or BigInteger where they came as one. Dates become the first day of the year
     * or month, numbers are rounded down. Of a text the first n characters stay, or half of them where there are no more
     * than n, and {@code *} follows; it never gets longer, and what was cut so before stays as it is.
     *
     * @throws GdprException when values of this type cannot be made coarser
     */
    public static Object apply(String granularity, Object value) {
        if (value instanceof LocalDate date) {
            return granularity.equals("year") ? date.withDayOfYear(1) : date.withDayOfMonth(1);
        }
        if (value instanceof LocalDateTime time) {
            LocalDate date = (LocalDate) apply(granularity, time.toLocalDate());
            return date.atStartOfDay();
        }
        int number = number(granularity);
        if (value instanceof String text) {
            return prefix(text, number);
        }
        if (value instanceof BigDecimal decimal) {
            BigDecimal step = BigDecimal.valueOf(number);
            return decimal.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        }
        if (value instanceof BigInteger big) {
            return big.subtract(big.mod(BigInteger.valueOf(number)));
        }
        if (value instanceof Number whole) {
            return Math.floorDiv(whole.longValue(), number) * number;
        }
        throw new GdprException("A value of type " + value.getClass().getSimpleName() + " cannot be generalised.");
    }

    private static String prefix(String text, int number) {
        int length = text.codePointCount(0, text.length());
        if (length == 0 || (length <= number + 1 && text.charAt(text.length() - 1) == CUT)) {
            return text;
        }
        int kept = length > number ? number : length / 2;
        return text.substring(0, text.offsetByCodePoints(0, kept)) + CUT;
    }

    /** Whether the value is as coarse as it would become; no where the granularity does not fit it. */
    static boolean isCoarse(String granularity, Object value) {
        try {
            return apply(granularity, value).equals(value);
        } catch (GdprException | ArithmeticException | NumberFormatException e) {
            return false;
        }
    }

    /** Why the granularity does not fit the type, or empty. */
    static Optional<String> misfit(@Nullable String granularity, Class<?> type) {
        boolean fits = granularity != null
                && (isDate(type)
                        ? granularity.equals("year") || granularity.equals("month")
                        : isNumber(type)
                                ? granularity.matches("step:[1-9][0-9]{0,8}")
                                : type == String.class && granularity.matches("prefix:[0-9]{1,4}"));
        return fits
                ? Optional.empty()
                : Optional.of("A field of type " + type.getSimpleName() + " cannot be generalised to '" + granularity
                        + "'; dates take year or month, text prefix:n, numbers step:n.");
    }

    private static boolean isDate(Class<?> type) {
        return type == LocalDate.class || type == LocalDateTime.class;
    }

    private static boolean isNumber(Class<?> type) {
        return type == Integer.class
                || type == Long.class
                || type == Short.class
                || type == BigDecimal.class
                || type == BigInteger.class;
    }

    private static int number(String granularity) {
        return Integer.parseInt(granularity.substring(granularity.indexOf(':') + 1));
    }
}
