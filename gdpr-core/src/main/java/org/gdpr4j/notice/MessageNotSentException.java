package org.gdpr4j.notice;

import java.util.regex.Pattern;
import org.gdpr4j.problem.GdprException;

/**
 * A message was certainly not sent. Messengers throw it, with a code of their own that holds no personal value: it is stored
 * beside the delivery.
 */
public final class MessageNotSentException extends GdprException {

    private static final long serialVersionUID = 1L;
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,59}");

    private final String code;

    /**
     * @param code at most 60 lower-case letters, digits, dots and hyphens, for instance {@code no-address}
     * @throws GdprException when the code is of another form
     */
    public MessageNotSentException(String code) {
        super("The message was not sent (" + checked(code) + ").");
        this.code = code;
    }

    /** Why, in a word. */
    public String code() {
        return code;
    }

    private static String checked(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new GdprException(
                    "Say why a message was not sent in a code of at most 60 lower-case letters, digits, dots"
                            + " and hyphens, such as 'no-address'; never with a value of the person.");
        }
        return code;
    }
}
