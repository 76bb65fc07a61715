package org.gdpr4j.consent;

import java.util.Objects;
import java.util.UUID;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.IdentifierType;

/**
 * What is sent to the address that stands in a form: to be confirmed, or as a receipt. Immutable; its {@code toString} shows
 * the id only.
 *
 * @param id that of the submission
 * @param to the address as it was typed; whether it is anybody's is not known
 * @param subject one line
 */
public record FormMessage(UUID id, Identifier to, String language, String subject, String body) {

    public FormMessage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(body, "body");
    }

    /** How it is sent. */
    public Channel channel() {
        return to.type() == IdentifierType.PHONE ? Channel.SMS : Channel.EMAIL;
    }

    @Override
    public String toString() {
        return "form message " + id;
    }
}
