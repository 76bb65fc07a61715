package org.gdpr4j.test;

import java.util.List;

/** Values that a careless store would change, cut, or take for one another. */
final class Hostile {

    static final List<String> VALUES = List.of(
            "' OR 1=1--",
            "\\'; drop table gdpr_subject_identifier; --",
            "a%",
            "a_",
            "a",
            "A",
            " a",
            "a ",
            "a\u00A0",
            "\u00E1",
            "a\u0301",
            "\u0430",
            "a\u200B",
            "a\u200D",
            "\u202Ea",
            "\u05D0\u05D1",
            "\u0130",
            "\u0131",
            "i",
            "I",
            "\u00DF",
            "ss",
            "\uD83D\uDE00",
            "\uD83D\uDC69\u200D\uD83D\uDCBB",
            "a\tb\r\nc",
            "{\"a\":\"</script>\"}",
            "x".repeat(1_000));

    private Hostile() {}

    /** As a failing test can show it. */
    static String escaped(String value) {
        StringBuilder shown = new StringBuilder();
        value.chars()
                .limit(40)
                .forEach(c -> shown.append(c > 31 && c < 127 ? String.valueOf((char) c) : String.format("\\u%04X", c)));
        return shown.toString();
    }
}
