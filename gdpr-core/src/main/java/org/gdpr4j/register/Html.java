package org.gdpr4j.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.gdpr4j.problem.GdprException;

/**
 * Writes markup. Every text and every attribute value is escaped; what is written raw comes from this package's own
 * resources and nowhere else.
 */
final class Html {

    private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    private final Deque<String> openTags = new ArrayDeque<>();

    /** Opens a tag; attributes are names and values in turn, an empty value stands for a bare attribute. */
    Html open(String tag, String... attributes) {
        start(tag, attributes);
        openTags.push(tag);
        return this;
    }

    Html close() {
        out.append("</").append(openTags.pop()).append('>');
        return this;
    }

    /** Closes the innermost tag and starts a new line, so that the page can be read and compared as text. */
    Html end() {
        close();
        out.append('\n');
        return this;
    }

    Html text(Object text) {
        escape(String.valueOf(text));
        return this;
    }

    /** A whole element with nothing but text in it. */
    Html element(String tag, Object text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** A tag that has no end. */
    Html empty(String tag, String... attributes) {
        start(tag, attributes);
        return this;
    }

    /** Puts in a style sheet or script of this package. */
    Html resource(String name) {
        try (InputStream stream = Html.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new GdprException(name + " is missing from the gdpr-core jar.");
            }
            out.append(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            return this;
        } catch (IOException e) {
            throw new GdprException(name + " cannot be read from the gdpr-core jar.", e);
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /** A name as a fragment: other characters than letters and digits become their code, so that no two names meet. */
    static String id(String prefix, String name) {
        StringBuilder id = new StringBuilder(prefix).append('-');
        name.chars().forEach(it -> {
            boolean plain = it < 128 && Character.isLetterOrDigit(it);
            id.append(plain ? String.valueOf((char) it) : "_" + Integer.toHexString(it) + "_");
        });
        return id.toString();
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]);
            if (!attributes[i + 1].isEmpty()) {
                out.append("=\"");
                escape(attributes[i + 1]);
                out.append('"');
            }
        }
        out.append('>');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
