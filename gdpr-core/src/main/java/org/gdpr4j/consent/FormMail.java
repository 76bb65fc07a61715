package org.gdpr4j.consent;

import org.gdpr4j.problem.GdprException;

/**
 * What is sent to the address in a form, in one language. Users create it. Immutable.
 *
 * @param subject one line
 * @param body where {@value #LINK} stands, the link is put; it must stand there
 */
public record FormMail(String subject, String body) {

    /** Where the link goes. */
    public static final String LINK = "{link}";

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 20_000;

    /** @throws GdprException when the subject is no line, or the body has no place for the link */
    public FormMail {
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT || !Texts.oneLine(subject)) {
            throw new GdprException(
                    "The subject of a form's message is one line of at most " + LONGEST_SUBJECT + " characters.");
        }
        if (!body.contains(LINK) || body.length() > LONGEST_BODY || !Texts.clean(body)) {
            throw new GdprException("The body of a form's message has " + LINK + " where the link goes, and at most "
                    + LONGEST_BODY + " characters.");
        }
    }

    String with(String link) {
        return body.replace(LINK, link);
    }
}
