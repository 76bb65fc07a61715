package org.gdpr4j.jpa.sql;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.gdpr4j.source.Needles;
import org.jspecify.annotations.Nullable;

/** Which of the values a column's content holds. */
final class Contents {

    private Contents() {}

    static Set<Integer> inText(Needles needles, @Nullable String text) {
        Set<Integer> found = new TreeSet<>();
        if (text != null) {
            needles.match(text, found::add);
        }
        return found;
    }

    static Set<Integer> inBytes(Needles needles, byte @Nullable [] bytes) {
        Set<Integer> found = new TreeSet<>();
        if (bytes != null) {
            needles.match(bytes, found::add);
        }
        return found;
    }

    /** A large object may be a text or a file: nothing tells which. */
    static Set<Integer> inLargeObject(Needles needles, byte @Nullable [] bytes) {
        Set<Integer> found = inBytes(needles, bytes);
        if (bytes != null) {
            try {
                CharSequence text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
                needles.match(text, found::add);
            } catch (CharacterCodingException e) {
                return found;
            }
        }
        return found;
    }
}
