package org.gdpr4j.consent;

import java.util.Objects;
import java.util.regex.Pattern;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.notice.NoticeText;
import org.gdpr4j.notice.NoticeVersion;
import org.gdpr4j.notice.PersonRight;
import org.gdpr4j.problem.GdprException;

/**
 * The text that a person had before them when they decided: which notice, which version, in which language, and a hash of
 * the very text (Art. 7(1)). Users create it. Immutable.
 *
 * @param notice the notice's name
 * @param version its version, from 1
 * @param language in which it was shown, as a BCP 47 tag: {@code cs}, {@code pl}
 * @param textHash SHA-256 of the text in UTF-8, as 64 hexadecimal digits in lower case
 * @param rightToWithdraw whether it said, before the act, that the consent can be withdrawn at any time (Art. 7(3))
 */
public record Shown(String notice, int version, String language, String textHash, boolean rightToWithdraw) {

    private static final int LONGEST_NAME = 100;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final int LONGEST_LANGUAGE = 35;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** @throws GdprException when a part is not of the form above */
    public Shown {
        Objects.requireNonNull(notice, "notice");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(textHash, "textHash");
        if (notice.isBlank() || notice.length() > LONGEST_NAME || !Texts.oneLine(notice) || version < 1) {
            throw new GdprException(
                    "A notice that was shown has a name of 1 to " + LONGEST_NAME + " characters and a version from 1.");
        }
        if (!LANGUAGE.matcher(language).matches() || language.length() > LONGEST_LANGUAGE) {
            throw new GdprException(
                    "The language of '" + notice + "' must be a BCP 47 tag, for instance 'cs' or 'pl'.");
        }
        if (!HASH.matcher(textHash).matches()) {
            throw new GdprException(
                    "The hash of the text of '" + notice + "' must be SHA-256 as 64 hexadecimal digits in lower case.");
        }
    }

    /**
     * What is shown of a published notice in one of its languages.
     *
     * @throws GdprException when it has no text in the language
     */
    public static Shown of(NoticeVersion version, String language) {
        NoticeText text = version.text(language)
                .orElseThrow(() -> new GdprException("The notice " + version.id() + " has no text in " + language
                        + ". Show it in a language that it has."));
        NoticeId id = version.id();
        boolean told = version.content().rights().contains(PersonRight.WITHDRAWAL);
        return new Shown(id.name(), id.version(), text.language(), text.sha256(), told);
    }
}
