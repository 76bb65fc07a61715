package org.gdpr4j.catalog;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;

/** Random values that fit a field's column, for {@link Strategy#random}. Thread-safe. */
public final class RandomValues {

    /** What texts are drawn from. */
    public static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    /** The length of a text whose column has room for it. */
    public static final int LONGEST = 24;

    private static final int DAYS = 36_500;

    private final SecureRandom random = new SecureRandom();

    /** Whether there are random values of this type. */
    public static boolean supports(Class<?> type) {
        return type == String.class
                || type == UUID.class
                || type == Integer.class
                || type == Long.class
                || type == Short.class
                || type == BigDecimal.class
                || type == LocalDate.class
                || type == LocalDateTime.class;
    }

    /**
     * A random value for the field: text is as long as its column allows, up to 24 characters, so that two clash only
     * by a chance that a unique column turns into an error.
     *
     * @throws GdprException when there are no random values of the field's type
     */
    public Object next(Field field) {
        Class<?> type = field.type();
        long length = field.columns().get(0).length();
        if (type == String.class) {
            return text((int) (length > 0 ? Math.min(length, LONGEST) : LONGEST));
        }
        if (type == UUID.class) {
            return UUID.randomUUID();
        }
        if (type == LocalDate.class) {
            return LocalDate.EPOCH.plusDays(random.nextInt(DAYS));
        }
        if (type == LocalDateTime.class) {
            return LocalDate.EPOCH.plusDays(random.nextInt(DAYS)).atStartOfDay();
        }
        if (type == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextInt(100));
        }
        if (type == Short.class) {
            return (long) random.nextInt(Short.MAX_VALUE);
        }
        if (type == Integer.class) {
            return (long) random.nextInt(Integer.MAX_VALUE);
        }
        if (type == Long.class) {
            return random.nextLong(1L << 53);
        }
        throw new GdprException("There are no random values of type " + type.getSimpleName() + ".");
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
