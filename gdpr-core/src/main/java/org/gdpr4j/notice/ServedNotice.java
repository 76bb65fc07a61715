package org.gdpr4j.notice;

import java.time.Instant;
import java.util.UUID;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;

/**
 * That a person was served a notice: which version, in which language and words, how, when and by whom. It says nothing of
 * whether they answered. Immutable.
 *
 * @param sha256 the hash of the text that was shown, as {@link NoticeText#sha256} counts it
 * @param at when, in UTC, to the microsecond
 */
public record ServedNotice(
        UUID id,
        ControllerId controller,
        SubjectId subject,
        NoticeId notice,
        String language,
        String sha256,
        Channel channel,
        Manner how,
        Instant at,
        Actor by) {}
