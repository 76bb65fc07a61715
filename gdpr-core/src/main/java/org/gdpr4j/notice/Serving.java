package org.gdpr4j.notice;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * That a person is served a notice, as {@link Notices#served} takes it. Users create it. Immutable.
 *
 * @param id made by the caller; the same id again records nothing new, so a repeated request harms nothing
 * @param language of the text that was shown
 * @param how in which way
 * @param by who served it: a user or a named job, such as the form
 * @param at when, if not now, in UTC; for what happened on paper or by phone and is recorded later
 */
public record Serving(
        UUID id,
        SubjectId subject,
        NoticeId notice,
        String language,
        Channel channel,
        Manner how,
        Actor by,
        @Nullable Instant at) {

    public Serving(
            UUID id,
            SubjectId subject,
            NoticeId notice,
            String language,
            Channel channel,
            Manner how,
            Actor by,
            @Nullable Instant at) {
        this.id = Objects.requireNonNull(id, "id");
        this.subject = Objects.requireNonNull(subject, "subject");
        this.notice = Objects.requireNonNull(notice, "notice");
        this.language = NoticeText.canonical(language);
        this.channel = Objects.requireNonNull(channel, "channel");
        this.how = Objects.requireNonNull(how, "how");
        this.by = Objects.requireNonNull(by, "by");
        this.at = at;
    }

    /** Served now, under a random id. */
    public static Serving of(
            SubjectId subject, NoticeId notice, String language, Channel channel, Manner how, Actor by) {
        return new Serving(UUID.randomUUID(), subject, notice, language, channel, how, by, null);
    }

    /** Under this id, so that it can be said again. */
    public Serving withId(UUID chosen) {
        return new Serving(chosen, subject, notice, language, channel, how, by, at);
    }

    /** At this time, which must not lie ahead. */
    public Serving at(Instant instant) {
        return new Serving(id, subject, notice, language, channel, how, by, instant);
    }
}
