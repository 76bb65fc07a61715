package org.gdpr4j.notice;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A message that was planned: a notice to a person, or word to a recipient. Immutable; its {@code toString} names neither.
 *
 * @param id the same for the same campaign and addressee
 * @param campaign by what name the deliveries that belong together go
 * @param subject to whom, or whose data are meant
 * @param notice which notice, with language and channel, or null
 * @param change what a recipient is told of, with the recipient, or null
 * @param record the id under which its being served is recorded; random
 * @param anyway whether it is sent even to who does not lack the notice
 * @param attempt how often somebody has begun to send it
 * @param code why it was not sent, or null
 * @param changedAt when it came into its state, in UTC, to the microsecond
 */
public record Delivery(
        UUID id,
        ControllerId controller,
        String campaign,
        SubjectId subject,
        @Nullable NoticeId notice,
        @Nullable String language,
        @Nullable Channel channel,
        @Nullable RecipientChange change,
        @Nullable String recipient,
        UUID record,
        boolean anyway,
        DeliveryState state,
        int attempt,
        @Nullable String code,
        Instant changedAt,
        Actor plannedBy) {

    /** @throws GdprException when it is neither a notice to a person nor word to a recipient */
    public Delivery {
        Objects.requireNonNull(state, "state");
        boolean toPerson = notice != null && language != null && channel != null;
        boolean toRecipient = change != null && recipient != null;
        if (toPerson == toRecipient) {
            throw new GdprException("A delivery is a notice to a person, or word to a recipient.");
        }
    }

    @Override
    public String toString() {
        return "delivery " + id + " " + state;
    }
}
