package org.gdpr4j.notice;

import java.util.Objects;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Channel;

/**
 * A mailing of one notice, to many or to one. Users create it. Immutable.
 *
 * @param name by which it is gone on with, at most 100 characters; a message of one campaign goes to a person once
 * @param language in which who has none of their own is told
 */
public record Campaign(String name, NoticeId notice, Channel channel, String language) {

    private static final int LONGEST = 100;

    /** @throws GdprException when the name is blank or too long, or the language is no tag */
    public Campaign(String name, NoticeId notice, Channel channel, String language) {
        this.name = named(name);
        this.notice = Objects.requireNonNull(notice, "notice");
        this.channel = Objects.requireNonNull(channel, "channel");
        this.language = NoticeText.canonical(language);
    }

    static String named(String name) {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new GdprException("A campaign has a name of 1 to " + LONGEST + " characters.");
        }
        return name;
    }
}
