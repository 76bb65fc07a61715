package org.gdpr4j.erasure;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value of the erased person, to be sought afterwards. Exists only in memory and, encrypted, in the journal.
 *
 * @param place the field that held it
 * @param text the value
 */
record SoughtValue(String place, String text) {

    private static final int SHORTEST_NUMBER = 6;

    /** The values by which what is left of a field could be recognised; empty where no text search could tell. */
    static Set<SoughtValue> of(String place, @Nullable Object value, @Nullable Object stored) {
        Set<SoughtValue> values = new LinkedHashSet<>();
        add(place, value, values);
        add(place, stored, values);
        return values;
    }

    private static void add(String place, @Nullable Object value, Set<SoughtValue> values) {
        if (value instanceof String text && !text.isBlank()) {
            values.add(new SoughtValue(place, text));
        } else if (value instanceof byte[] bytes && bytes.length > 0) {
            text(bytes).ifPresent(text -> values.add(new SoughtValue(place, text)));
        } else if (value instanceof LocalDate date) {
            values.add(new SoughtValue(place, date.toString()));
        } else if ((value instanceof Long || value instanceof Integer || value instanceof BigInteger)
                && value.toString().length() >= SHORTEST_NUMBER) {
            values.add(new SoughtValue(place, value.toString()));
        }
    }

    /** Bytes that are text; others cannot be told from noise by a search for text. */
    private static Optional<String> text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.isBlank() ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "SoughtValue of " + place;
    }
}
