package org.gdpr4j.notice;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.SubjectId;

/**
 * What a {@link Messenger} sends to a person. Immutable; its {@code toString} shows the id only.
 *
 * @param id the same for the same message whoever sends it, so that a provider that knows such keys can refuse a second one
 * @param subject to whom; the messenger finds the address
 * @param subjectLine empty where the channel has none
 * @param body plain or marked up, as its writer likes
 * @param headers further ones, such as {@code List-Unsubscribe}
 */
public record Message(
        UUID id,
        SubjectId subject,
        Channel channel,
        String language,
        String subjectLine,
        String body,
        Map<String, String> headers) {

    /** @throws GdprException when the subject line or a header does not fit into one line */
    public Message {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(body, "body");
        headers = Map.copyOf(headers);
        headers.forEach((name, value) -> checkLine(name + value));
        checkLine(subjectLine);
    }

    private static void checkLine(String text) {
        if (text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0) {
            throw new GdprException("The subject line and the headers of a message are single lines.");
        }
    }

    @Override
    public String toString() {
        return "message " + id;
    }
}
