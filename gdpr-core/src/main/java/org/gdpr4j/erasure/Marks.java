package org.gdpr4j.erasure;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.RandomValues;
import org.gdpr4j.catalog.Strategy;
import org.gdpr4j.secret.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * Makes pseudonyms and drawn values that are known again as such: their end is a keyed hash of their beginning, which nobody
 * without the key writes by chance. Of what is too short for that nothing is claimed.
 */
final class Marks {

    private static final String PSEUDONYM = "gdpr4j.pseudonym";
    private static final String PSEUDONYM_MARK = "gdpr4j.pseudonym-mark";
    private static final String RANDOM_MARK = "gdpr4j.random-mark";

    /** 192 bits of the hash, and 66 of the mark: together as long as a hash. */
    private static final int PSEUDONYM_BEGIN = 32;

    private static final int PSEUDONYM_LENGTH = 43;

    /** Of the longest drawn text, 72 bits, and 51 of the mark. */
    private static final int TEXT_BEGIN = 14;

    private final Secrets secrets;

    Marks(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Whether the value is what the field's strategy leaves, so that nothing is left to erase. */
    boolean isErased(Field field, @Nullable Object value) {
        Strategy strategy = field.strategy();
        if (strategy == null) {
            return false;
        }
        if (field.isErased(value)) {
            return true;
        }
        return switch (strategy.kind()) {
            case PSEUDONYM -> value instanceof String text && isPseudonym(text);
            case RANDOM -> value != null && value.equals(marked(value));
            case CLEAR, CONSTANT, GENERALISE, KEEP, CUSTOM -> false;
        };
    }

    /** Equal for equal values. */
    String pseudonym(Object value) {
        String begin = secrets.hash(PSEUDONYM, String.valueOf(value)).substring(0, PSEUDONYM_BEGIN);
        return begin + pseudonymEnd(begin);
    }

    private boolean isPseudonym(String text) {
        return text.length() == PSEUDONYM_LENGTH && text.endsWith(pseudonymEnd(text.substring(0, PSEUDONYM_BEGIN)));
    }

    private String pseudonymEnd(String begin) {
        return secrets.hash(PSEUDONYM_MARK, begin).substring(0, PSEUDONYM_LENGTH - PSEUDONYM_BEGIN);
    }

    /** The drawn value with a mark as its end; null where there is no room for one. */
    @Nullable
    Object marked(Object drawn) {
        if (drawn instanceof UUID uuid) {
            long mark = ByteBuffer.wrap(mark(Long.toHexString(uuid.getMostSignificantBits())))
                    .getLong();
            // The two bits of the variant stay.
            return new UUID(uuid.getMostSignificantBits(), (mark >>> 2) | Long.MIN_VALUE);
        }
        if (drawn instanceof String text && text.length() == RandomValues.LONGEST) {
            StringBuilder marked = new StringBuilder(text.substring(0, TEXT_BEGIN));
            byte[] mark = mark(marked.toString());
            for (int i = 0; i < RandomValues.LONGEST - TEXT_BEGIN; i++) {
                marked.append(RandomValues.LETTERS.charAt(Byte.toUnsignedInt(mark[i]) % RandomValues.LETTERS.length()));
            }
            return marked.toString();
        }
        return null;
    }

    private byte[] mark(String begin) {
        return Base64.getUrlDecoder().decode(secrets.hash(RANDOM_MARK, begin));
    }
}
