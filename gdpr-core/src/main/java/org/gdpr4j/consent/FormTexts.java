package org.gdpr4j.consent;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gdpr4j.problem.GdprException;

/** The checks that the parts of a form share. */
final class FormTexts {

    static final int LONGEST_NAME = 60;

    private static final int LONGEST_TEXT = 10_000;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{1,8})*");
    private static final int LONGEST_LANGUAGE = 35;

    private FormTexts() {}

    static void name(String of, String name) {
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw new GdprException("The name of a " + of + " of a form is at most " + LONGEST_NAME
                    + " lower-case letters, digits and hyphens, as in 'news-letter'.");
        }
    }

    static boolean language(String tag) {
        return tag.length() <= LONGEST_LANGUAGE && LANGUAGE.matcher(tag).matches();
    }

    /** The texts in the order of their languages. */
    static Map<String, String> perLanguage(String of, Map<String, String> texts) {
        if (texts.isEmpty()) {
            throw wrong(of, "has a text in at least one language");
        }
        texts.forEach((language, text) -> {
            if (!language(language)) {
                throw wrong(of, "has its texts by language, as a tag of BCP 47: 'cs', 'pl'");
            }
            if (text.isBlank() || text.length() > LONGEST_TEXT || !Texts.clean(text)) {
                throw wrong(
                        of,
                        "has a text in '" + language + "' that is not blank, at most " + LONGEST_TEXT
                                + " characters long and without NUL");
            }
        });
        return Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** @param rule what is so where it is right */
    static GdprException wrong(String of, String rule) {
        return new GdprException("The " + of + " of a form is refused: it " + rule + ".");
    }
}
