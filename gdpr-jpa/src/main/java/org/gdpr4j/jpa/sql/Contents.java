package org.gdpr4j.jpa.sql;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.gdpr4j.source.Needles;
import org.jspecify.annotations.Nullable;

/** Which of the values a column's content holds, each once. Used again for every row; not thread-safe. */
final class Contents {

    private final Needles needles;
    private final Set<Integer> found = new TreeSet<>();
    private final IntConsumer note = found::add;

    Contents(Needles needles) {
        this.needles = needles;
    }

    /** Valid until the next call. */
    Set<Integer> ofText(@Nullable String text) {
        found.clear();
        if (text != null) {
            needles.match(text, note);
        }
        return found;
    }

    /** Valid until the next call. */
    Set<Integer> ofBytes(byte @Nullable [] bytes) {
        found.clear();
        if (bytes != null) {
            needles.match(bytes, note);
        }
        return found;
    }

    /** A large object may be a text or a file: nothing tells which. Valid until the next call. */
    Set<Integer> ofLargeObject(byte @Nullable [] bytes) {
        ofBytes(bytes);
        if (bytes != null) {
            try {
                needles.match(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)), note);
            } catch (CharacterCodingException e) {
                return found;
            }
        }
        return found;
    }
}
