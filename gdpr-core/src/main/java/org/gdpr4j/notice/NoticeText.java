package org.gdpr4j.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Objects;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * A notice in one language, as it is shown. Users create it. Immutable; its {@code toString} shows the language only.
 *
 * @param language a tag of BCP 47, kept in its canonical case: {@code cs}, {@code pt-BR}
 * @param title one line
 * @param text what the person reads, plain or marked up as the host likes
 * @param objection the right to object, or null; it stands apart because it has to be presented separately from any other
 *     information (Art. 21(4))
 */
public record NoticeText(
        String language,
        String title,
        String text,
        @Nullable String objection) {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_LANGUAGE = 35;
    private static final char BETWEEN = '\0';

    /** @throws GdprException when the language is no tag, a part is blank, or the title is no single line */
    public NoticeText(String language, String title, String text, @Nullable String objection) {
        this.language = canonical(language);
        this.title = Objects.requireNonNull(title, "title");
        this.text = Objects.requireNonNull(text, "text");
        this.objection = objection;
        if (title.isBlank() || title.length() > LONGEST_TITLE || title.lines().count() != 1) {
            throw new GdprException("The title of a notice is one line of at most " + LONGEST_TITLE + " characters.");
        }
        if (text.isBlank() || (objection != null && objection.isBlank())) {
            throw new GdprException("The text of a notice must not be blank, and neither must what it says apart.");
        }
        if (!isStorable(title + text + (objection == null ? "" : objection))) {
            throw new GdprException(
                    "The text of a notice holds NUL or half a surrogate pair, which no database can hold.");
        }
    }

    private static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    /**
     * The tag in its canonical case.
     *
     * @throws GdprException when it is no tag of BCP 47
     */
    static String canonical(String language) {
        try {
            String tag = new Locale.Builder().setLanguageTag(language).build().toLanguageTag();
            if (!language.isEmpty() && tag.length() <= LONGEST_LANGUAGE) {
                return tag;
            }
        } catch (IllformedLocaleException e) {
            // Said below.
        }
        throw new GdprException("A language is written as a tag of BCP 47, for instance 'cs' or 'pt-BR'.");
    }

    /**
     * SHA-256 in hexadecimal digits over title, text and what is said apart, in UTF-8, with one zero byte between each two;
     * what is not said apart has no zero byte either.
     */
    public String sha256() {
        String all = title + BETWEEN + text + (objection == null ? "" : BETWEEN + objection);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new GdprException("This Java has no SHA-256, which every Java must have.", e);
        }
    }

    @Override
    public String toString() {
        return "text in " + language;
    }
}
