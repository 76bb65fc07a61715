package org.gdpr4j.notice;

import java.util.Map;
import org.gdpr4j.subject.SubjectId;

/**
 * Puts a notice into the words of a message: a greeting, a link to the page, or the whole text. Hosts implement it when
 * {@link #plain()} does not suit; it must be thread-safe, is called outside of any transaction and sends nothing.
 */
@FunctionalInterface
public interface LetterWriter {

    /** What the message says; what it throws leaves the message unsent. */
    Letter write(SubjectId subject, NoticeId notice, NoticeText text);

    /** The title as subject line, the text as body, and the right to object below it, apart (Art. 21(4)). */
    static LetterWriter plain() {
        return (subject, notice, text) -> new Letter(
                text.title(),
                text.objection() == null ? text.text() : text.text() + "\n\n" + text.objection(),
                Map.of());
    }
}
