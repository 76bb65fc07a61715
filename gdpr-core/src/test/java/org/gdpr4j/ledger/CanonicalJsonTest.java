package org.gdpr4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gdpr4j.problem.GdprException;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void namesAreSortedByUtf16CodeUnitsAsInTheSampleOfTheRfc() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("€", "Euro Sign");
        object.put("\r", "Carriage Return");
        object.put("\uFB33", "Hebrew Letter Dalet With Dagesh");
        object.put("1", "One");
        object.put("😀", "Emoji: Grinning Face");
        object.put("\u0080", "Control");
        object.put("ö", "Latin Small Letter O With Diaeresis");

        assertThat(CanonicalJson.copy(object).values())
                .containsExactly(
                        "Carriage Return",
                        "One",
                        "Control",
                        "Latin Small Letter O With Diaeresis",
                        "Euro Sign",
                        "Emoji: Grinning Face",
                        "Hebrew Letter Dalet With Dagesh");
    }

    @Test
    void onlyWhatTheRfcEscapesIsEscaped() {
        String text = "€$\u000F\nA'B\"\\\\\"/\u0000\b\t\f\r\u001f\u007f\u2028😀";

        assertThat(written("s", text))
                .isEqualTo("{\"s\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\u0000\\b\\t\\f\\r\\u001f\u007f\u2028😀\"}");
    }

    @Test
    void everyKindOfValueIsWrittenInItsOneWay() {
        List<Object> list = Arrays.asList(null, true, false, 0, -1L, (1L << 53) - 1, "", List.of(), Map.of());

        assertThat(written("list", list)).isEqualTo("{\"list\":[null,true,false,0,-1,9007199254740991,\"\",[],{}]}");
    }

    @Test
    void whatWasWrittenReadsBackEqual() {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("none", null);
        inner.put("deep", List.of(Map.of("x", List.of(1L, 2L))));
        Map<String, Object> object = Map.of("inner", inner, "text", "a\u0000\"\\é😀", "yes", true);

        String json = CanonicalJson.write(CanonicalJson.copy(object));

        assertThat(StrictJson.object(json, 1_000)).isEqualTo(object);
    }

    @Test
    void theCopyCannotBeChangedFromOutside() {
        List<Object> list = new ArrayList<>(List.of("a"));
        Map<String, ?> copy = CanonicalJson.copy(Map.of("list", list));
        list.add("b");

        assertThat(copy.toString()).isEqualTo("{list=[a]}");
    }

    @Test
    void whatIsTooDeepOrTooLongIsRefused() {
        Object deep = "x";
        for (int i = 0; i < 100_000; i++) {
            deep = List.of(deep);
        }
        Map<String, Object> tooDeep = Map.of("deep", deep);
        assertThatThrownBy(() -> CanonicalJson.copy(tooDeep)).isInstanceOf(GdprException.class);
        assertThatThrownBy(() -> written("long", "x".repeat(CanonicalJson.LONGEST)))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("hash");
    }

    private static String written(String name, Object value) {
        return CanonicalJson.write(CanonicalJson.copy(Map.of(name, value)));
    }
}
