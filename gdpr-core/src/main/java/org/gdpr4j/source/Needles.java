package org.gdpr4j.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The values that a search looks for, all at once. A value's number is its place in the list that it was made from. The
 * library makes it, sources use it. Immutable and thread-safe; its {@code toString} shows no value.
 *
 * <p>Text is compared after Unicode NFKC, without regard to case, invisible characters and the amount of white space. A
 * value of {@value #DISTINCT} characters or more is found anywhere, a shorter one only where neither neighbour is a letter
 * or digit. In text with JSON's escapes it is found escaped or not, also when JSON lies in JSON.
 */
public final class Needles {

    /** From this length on, in code points, a value is found inside of words too. */
    public static final int DISTINCT = 8;

    private static final int JSON_IN_JSON = 3;

    private final int count;
    private final List<int[]> owners = new ArrayList<>();
    private final int[] lengths;
    private final boolean[] anywhere;
    private final @Nullable Automaton automaton;
    private final @Nullable BytePatterns bytes;

    private Needles(List<String> values) {
        count = values.size();
        Map<String, List<Integer>> folded = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String value = Folding.fold(values.get(i)).strip();
            if (!value.isEmpty()) {
                folded.computeIfAbsent(value, key -> new ArrayList<>()).add(i);
            }
        }
        List<int[]> patterns = new ArrayList<>();
        folded.forEach((value, numbers) -> {
            patterns.add(value.chars().toArray());
            owners.add(numbers.stream().mapToInt(Integer::intValue).toArray());
        });
        lengths = patterns.stream().mapToInt(pattern -> pattern.length).toArray();
        anywhere = new boolean[patterns.size()];
        int index = 0;
        for (String value : folded.keySet()) {
            anywhere[index++] = value.codePointCount(0, value.length()) >= DISTINCT;
        }
        automaton = patterns.isEmpty() ? null : new Automaton(patterns, Character.MAX_VALUE + 1);
        bytes = patterns.isEmpty() ? null : new BytePatterns(values);
    }

    /** The values as they were written. Those without any visible character are never found. */
    public static Needles of(List<String> values) {
        return new Needles(values);
    }

    /** Whether nothing can be found. */
    public boolean isEmpty() {
        return automaton == null;
    }

    /** How many values there are. */
    public int count() {
        return count;
    }

    /** Tells the number of each value that the text contains, once. */
    public void match(CharSequence text, IntConsumer needle) {
        if (automaton == null || text.isEmpty()) {
            return;
        }
        BitSet seen = new BitSet(count);
        scan(automaton, Folding.fold(text), seen, needle);
        String plain = JsonText.unescaped(text.toString());
        for (int depth = 0; plain != null && depth < JSON_IN_JSON; depth++) {
            scan(automaton, Folding.fold(plain), seen, needle);
            plain = JsonText.unescaped(plain);
        }
    }

    /**
     * Tells the number of each value that the bytes contain as text in UTF-8 or UTF-16, once. The bytes are not
     * normalised: the value is found as it was written, and in lower and upper case.
     */
    public void match(byte[] content, IntConsumer needle) {
        if (bytes != null) {
            bytes.match(content, count, needle);
        }
    }

    private void scan(Automaton patterns, String text, BitSet seen, IntConsumer needle) {
        int state = Automaton.start();
        for (int i = 0; i < text.length(); i++) {
            state = patterns.next(state, text.charAt(i));
            for (int end = patterns.firstEnd(state); end != Automaton.start(); end = patterns.nextEnd(end)) {
                int pattern = patterns.pattern(end);
                if (anywhere[pattern] || alone(text, i + 1 - lengths[pattern], i + 1)) {
                    report(owners.get(pattern), seen, needle);
                }
            }
        }
    }

    private static boolean alone(String text, int from, int to) {
        return (from == 0 || !Folding.ofWord(text.codePointBefore(from)))
                && (to == text.length() || !Folding.ofWord(text.codePointAt(to)));
    }

    private static void report(int[] numbers, BitSet seen, IntConsumer needle) {
        for (int number : numbers) {
            if (!seen.get(number)) {
                seen.set(number);
                needle.accept(number);
            }
        }
    }

    @Override
    public String toString() {
        return count + " values";
    }
}
