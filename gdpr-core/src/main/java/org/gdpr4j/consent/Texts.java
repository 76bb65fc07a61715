package org.gdpr4j.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gdpr4j.problem.GdprException;

/** What every text that comes from outside must be like, and the hash of one. */
final class Texts {

    private Texts() {}

    /** Neither NUL nor half a surrogate pair: no database and no other program would keep those as they are. */
    static boolean clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '\0' || Character.isLowSurrogate(each)) {
                return false;
            }
            if (Character.isHighSurrogate(each)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Clean, and without any control character: one line. */
    static boolean oneLine(String text) {
        return clean(text)
                && text.chars().noneMatch(Character::isISOControl)
                && text.lines().count() <= 1;
    }

    /** SHA-256 of the text in UTF-8, as 64 hexadecimal digits in lower case. */
    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new GdprException("This Java has no SHA-256, which every Java must have.", e);
        }
    }
}
