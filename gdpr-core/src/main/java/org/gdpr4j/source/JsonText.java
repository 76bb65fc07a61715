package org.gdpr4j.source;

import org.jspecify.annotations.Nullable;

/** Undoes the escapes of JSON wherever they stand in a text. */
final class JsonText {

    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";

    private JsonText() {}

    /** Null when there is nothing to undo. What is no escape stays as it is. */
    static @Nullable String unescaped(String text) {
        int at = text.indexOf('\\');
        if (at < 0) {
            return null;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        boolean changed = false;
        while (at >= 0 && at + 1 < text.length()) {
            out.append(text, from, at);
            int plain = ESCAPED.indexOf(text.charAt(at + 1));
            int code = text.charAt(at + 1) == 'u' ? hex(text, at + 2) : -1;
            if (plain >= 0) {
                out.append(MEANT.charAt(plain));
                from = at + 2;
            } else if (code >= 0) {
                out.append((char) code);
                from = at + 6;
            } else {
                out.append('\\');
                from = at + 1;
            }
            changed |= from > at + 1;
            at = text.indexOf('\\', from);
        }
        return changed ? out.append(text, from, text.length()).toString() : null;
    }

    private static int hex(String text, int from) {
        if (from + 4 > text.length()) {
            return -1;
        }
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
