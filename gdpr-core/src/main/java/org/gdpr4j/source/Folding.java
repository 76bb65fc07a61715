package org.gdpr4j.source;

import java.text.Normalizer;

/**
 * The form in which text is compared in a search: Unicode NFKC, case folded character by character, invisible format
 * characters removed, each run of white space one blank. Works on any part of a text alike, so that what contains a
 * value still contains it when both are folded.
 */
final class Folding {

    private static final char DOT_ABOVE = '\u0307';

    private Folding() {}

    static String fold(CharSequence text) {
        return isAscii(text) ? ascii(text) : unicode(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    private static boolean isAscii(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String ascii(CharSequence text) {
        char[] out = new char[text.length()];
        int length = 0;
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean white = c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F);
            if (white) {
                if (!blank) {
                    out[length++] = ' ';
                }
            } else {
                out[length++] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            }
            blank = white;
        }
        return new String(out, 0, length);
    }

    private static String unicode(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        int last = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (invisible(c) || (c == DOT_ABOVE && last == 'i')) {
                continue;
            }
            boolean white = Character.isWhitespace(c) || Character.isSpaceChar(c);
            last = white ? ' ' : folded(c);
            if (!white || !blank) {
                out.appendCodePoint(last);
            }
            blank = white;
        }
        return out.toString();
    }

    /** Up and down again, so that both forms of sigma, of s and of i meet. */
    private static int folded(int c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    private static boolean invisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || (c >= 0xFE00 && c <= 0xFE0F);
    }

    /** Whether this code point belongs to a word, so that a short value next to it is only a part of one. */
    static boolean ofWord(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
