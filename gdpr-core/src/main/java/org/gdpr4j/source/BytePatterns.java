package org.gdpr4j.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/** Values as they may lie in bytes: in UTF-8 and UTF-16, as written and in either case. Immutable. */
final class BytePatterns {

    private static final List<Charset> WIDE = List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private final List<Pattern> patterns = new ArrayList<>();
    private final Automaton automaton;

    BytePatterns(List<String> values) {
        Map<String, Pattern> byContent = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            boolean visible = !Folding.fold(values.get(i)).isBlank();
            for (String form : visible ? forms(values.get(i)) : Set.<String>of()) {
                add(byContent, form, StandardCharsets.UTF_8, i);
                for (Charset charset : WIDE) {
                    add(byContent, form, charset, i);
                }
            }
        }
        List<int[]> symbols = new ArrayList<>();
        byContent.forEach((content, pattern) -> {
            symbols.add(content.chars().toArray());
            patterns.add(pattern);
        });
        this.automaton = new Automaton(symbols, 256);
    }

    private static Set<String> forms(String value) {
        String bare = value.strip();
        Set<String> forms =
                new LinkedHashSet<>(List.of(bare, bare.toLowerCase(Locale.ROOT), bare.toUpperCase(Locale.ROOT)));
        forms.removeIf(String::isEmpty);
        return forms;
    }

    private static void add(Map<String, Pattern> byContent, String form, Charset charset, int number) {
        byte[] bytes = form.getBytes(charset);
        boolean anywhere = form.codePointCount(0, form.length()) >= Needles.DISTINCT;
        byContent
                .computeIfAbsent(
                        new String(bytes, StandardCharsets.ISO_8859_1),
                        content -> new Pattern(bytes.length, charset, anywhere, new LinkedHashSet<>()))
                .numbers()
                .add(number);
    }

    void match(byte[] content, int count, IntConsumer needle) {
        BitSet seen = new BitSet(count);
        int state = Automaton.start();
        for (int i = 0; i < content.length; i++) {
            state = automaton.next(state, content[i] & 0xFF);
            for (int end = automaton.firstEnd(state); end != Automaton.start(); end = automaton.nextEnd(end)) {
                Pattern pattern = patterns.get(automaton.pattern(end));
                if (pattern.anywhere() || alone(content, i + 1 - pattern.length(), i + 1, pattern.charset())) {
                    for (int number : pattern.numbers()) {
                        if (!seen.get(number)) {
                            seen.set(number);
                            needle.accept(number);
                        }
                    }
                }
            }
        }
    }

    private static boolean alone(byte[] content, int from, int to, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return !ofWord(content, from - 1) && !ofWord(content, to);
        }
        boolean little = charset.equals(StandardCharsets.UTF_16LE);
        return !ofWord(content, from - 2, little) && !ofWord(content, to, little);
    }

    /** A byte beyond ASCII is a part of a character that is taken for a letter. */
    private static boolean ofWord(byte[] content, int at) {
        return at >= 0 && at < content.length && (content[at] < 0 || Folding.ofWord(content[at]));
    }

    private static boolean ofWord(byte[] content, int at, boolean little) {
        if (at < 0 || at + 1 >= content.length) {
            return false;
        }
        int first = content[at] & 0xFF;
        int second = content[at + 1] & 0xFF;
        int unit = little ? (second << 8) | first : (first << 8) | second;
        return Folding.ofWord(unit);
    }

    private record Pattern(int length, Charset charset, boolean anywhere, Set<Integer> numbers) {}
}
