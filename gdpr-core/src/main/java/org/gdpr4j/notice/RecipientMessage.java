package org.gdpr4j.notice;

import java.util.Objects;
import java.util.UUID;
import org.gdpr4j.subject.SubjectId;

/**
 * What a {@link RecipientMessenger} tells a recipient of a person's data. Immutable; its {@code toString} shows the id only.
 *
 * @param id the same for the same message whoever sends it
 * @param recipient as the disclosure named it
 * @param subject whose data were rectified, erased or restricted; how the recipient knows them is the messenger's business
 */
public record RecipientMessage(UUID id, String recipient, SubjectId subject, RecipientChange change) {

    public RecipientMessage {
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(change, "change");
    }

    @Override
    public String toString() {
        return "message to a recipient " + id;
    }
}
