package org.gdpr4j.notice;

import java.util.Map;
import java.util.Objects;

/**
 * The words of a message. Immutable; its {@code toString} shows nothing of them.
 *
 * @param subjectLine empty where the channel has none
 * @param headers further ones, such as {@code List-Unsubscribe}
 */
public record Letter(String subjectLine, String body, Map<String, String> headers) {

    public Letter {
        Objects.requireNonNull(subjectLine, "subjectLine");
        Objects.requireNonNull(body, "body");
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return "letter";
    }
}
