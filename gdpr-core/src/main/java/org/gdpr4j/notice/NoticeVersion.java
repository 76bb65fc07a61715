package org.gdpr4j.notice;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gdpr4j.problem.GdprException;

/**
 * A version of a notice, with all that Art. 13 or 14 wants and its text in each language. Users make it with
 * {@link NoticeDraft} and hand it to {@link Notices#publish}. Immutable.
 *
 * @param validFrom from when it is the one to be told, in UTC, to the microsecond (inside)
 * @param texts one per language, at least one
 */
public record NoticeVersion(NoticeId id, Instant validFrom, NoticeContent content, List<NoticeText> texts) {

    /** @throws GdprException when there is no text, or two in one language */
    public NoticeVersion {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(content, "content");
        validFrom = validFrom.truncatedTo(ChronoUnit.MICROS);
        texts = texts.stream()
                .sorted(Comparator.comparing(NoticeText::language))
                .toList();
        if (texts.isEmpty()) {
            throw new GdprException("The notice " + id + " has no text. Give it at least one language.");
        }
        Set<String> languages = new HashSet<>();
        for (NoticeText text : texts) {
            if (!languages.add(text.language())) {
                throw new GdprException("The notice " + id + " has two texts in " + text.language() + ".");
            }
        }
    }

    /** The text in this language, if there is one. */
    public Optional<NoticeText> text(String language) {
        String tag = NoticeText.canonical(language);
        return texts.stream().filter(text -> text.language().equals(tag)).findFirst();
    }

    @Override
    public String toString() {
        return "notice " + id;
    }
}
