package org.gdpr4j.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedlesTest {

    private static final String ALPHABET = "aAbB cČ\u010d1é e\u0301\u200dİiıſsßΣσς%_'\"\\/\n\u00a0ab\uD83D\uDE00ﬁ";
    private static final int CASES = 60;

    @RepeatedTest(20)
    void textIsFoundExactlyWhereANaiveSearchFindsIt(RepetitionInfo repetition) {
        for (int i = 0; i < CASES; i++) {
            long seed = repetition.getCurrentRepetition() * 1_000L + i;
            Random random = new Random(seed);
            List<String> values = new ArrayList<>();
            for (int v = 0; v < 1 + random.nextInt(6); v++) {
                values.add(text(random, 1 + random.nextInt(10)));
            }
            String text = text(random, random.nextInt(60));
            if (random.nextBoolean()) {
                text += values.get(0) + text(random, random.nextInt(5));
            }
            assertThat(found(Needles.of(values), text)).as("seed %s", seed).isEqualTo(naive(values, text));
        }
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        int[] alphabet = ALPHABET.codePoints().toArray();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
        }
        return text.toString();
    }

    private static Set<Integer> naive(List<String> values, String text) {
        Set<Integer> found = new TreeSet<>();
        String plain = text;
        for (int depth = 0; plain != null && depth <= 3; depth++) {
            String folded = Folding.fold(plain);
            for (int i = 0; i < values.size(); i++) {
                if (contains(folded, Folding.fold(values.get(i)).strip())) {
                    found.add(i);
                }
            }
            plain = JsonText.unescaped(plain);
        }
        return found;
    }

    private static boolean contains(String text, String value) {
        if (value.isEmpty()) {
            return false;
        }
        boolean anywhere = value.codePointCount(0, value.length()) >= Needles.DISTINCT;
        for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
            int end = at + value.length();
            boolean alone = (at == 0 || !Folding.ofWord(text.codePointBefore(at)))
                    && (end == text.length() || !Folding.ofWord(text.codePointAt(end)));
            if (anywhere || alone) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @CsvSource({
        "Žofie Dvořáková, ŽOFIE   DVOŘÁKOVÁ",
        "istanbul99, İSTANBUL99",
        "ISTANBUL99, ıstanbul99",
        "ΟΔΥΣΣΕΥΣ, οδυσσευς",
        "100%_safe, x100%_SAFEx",
        "قاعدة بيانات, من قاعدة بيانات هنا",
        "jan@firma.cz, MAILTO:JAN@FIRMA.CZ?x",
    })
    void formsOfOneValueMeet(String value, String text) {
        assertThat(found(Needles.of(List.of(value)), text)).containsExactly(0);
        assertThat(found(Needles.of(List.of(value)), Normalizer.normalize(text, Normalizer.Form.NFD)))
                .containsExactly(0);
    }

    @Test
    void invisibleCharactersHideNothing() {
        Needles needles = Needles.of(List.of("Jan Novák", "👨‍👩‍👧 rodina"));
        assertThat(found(needles, "J\u200Ban\u00a0\u2003Nov\u00ADák")).containsExactly(0);
        assertThat(found(needles, "naše 👨👩👧 rodina")).containsExactly(1);
    }

    @Test
    void aShortValueIsFoundAsAWordOnly() {
        Needles needles = Needles.of(List.of("Jan"));
        assertThat(found(needles, "(Jan)")).containsExactly(0);
        assertThat(found(needles, "\"jan\":1")).containsExactly(0);
        assertThat(found(needles, "January")).isEmpty();
        assertThat(found(needles, "Trojan")).isEmpty();
        assertThat(found(needles, "Jan\u0308")).isEmpty();
    }

    @Test
    void jsonIsReadEscapedOrNotAndInsideOfJson() {
        Needles needles = Needles.of(List.of("Šimon \"Šíma\" Říha"));
        String inner = "{\"name\":\"\\u0160imon \\\"\\u0160\\u00CDma\\\" \\u0158\\u00edha\"}";
        assertThat(found(needles, inner)).containsExactly(0);
        String outer = "{\"doc\":\"" + inner.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
        assertThat(found(needles, outer)).containsExactly(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void bytesAreSearchedInEachEncodingAndCase(String name) {
        Charset charset = Charset.forName(name);
        Needles needles = Needles.of(List.of("Zoë Kučerová", "Eva"));
        assertThat(inBytes(needles, "\u0001…Zoë Kučerová".getBytes(charset))).containsExactly(0);
        assertThat(inBytes(needles, "ZOË KUČEROVÁ".getBytes(charset))).containsExactly(0);
        assertThat(inBytes(needles, " eva,".getBytes(charset))).containsExactly(1);
        assertThat(inBytes(needles, "Evana".getBytes(charset))).isEmpty();
    }

    @Test
    void equalValuesAreAllReportedAndEmptyOnesNever() {
        Needles needles = Needles.of(List.of("", " \u200b", "Novák 12", "NOVÁK  12"));
        assertThat(found(needles, "x novák 12 x novák 12")).containsExactly(2, 3);
        assertThat(found(needles, " \u200b ")).isEmpty();
        assertThat(Needles.of(List.of("", "\u200b")).isEmpty()).isTrue();
        assertThat(needles).hasToString("4 values");
        assertThat(inBytes(Needles.of(List.of()), new byte[] {1})).isEmpty();
    }

    private static Set<Integer> found(Needles needles, String text) {
        Set<Integer> found = new TreeSet<>();
        needles.match(text, number -> assertThat(found.add(number)).isTrue());
        return found;
    }

    private static Set<Integer> inBytes(Needles needles, byte[] bytes) {
        Set<Integer> found = new TreeSet<>();
        needles.match(bytes, found::add);
        return found;
    }
}
