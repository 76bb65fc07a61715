package org.gdpr4j.jpa.generated;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;

/** Values of which no two are alike, and all of which try to be misunderstood. */
final class Texts {

    static final List<String> HOSTILE = List.of(
            " ' OR 1=1--",
            " behind  ",
            " Z\u0061\u030Aza\u0301klad",
            " \u017Elu\u0165ou\u010Dk\u00FD k\u016F\u0148",
            " \uD83D\uDE00\uD83D\uDC69\u200D\uD83D\uDC67",
            " \u05E2\u05D1\u05E8\u05D9\u05EA \u202Eabc",
            " 100%_sure_%",
            " \u0130stanbul \u0131rmak I",
            " \"quoted\" \\back\\slash,comma",
            " " + "long ".repeat(40).strip());

    private final Random random;
    private int number;

    Texts(Random random) {
        this.random = random;
        this.number = random.nextInt(10_000);
    }

    String next() {
        return "Zeta" + digits() + HOSTILE.get(number % HOSTILE.size());
    }

    /** Sometimes nothing. */
    String maybe() {
        return random.nextInt(8) == 0 ? null : next();
    }

    String mail() {
        String local = "zeta" + digits() + HOSTILE.get(number % HOSTILE.size()).strip();
        return local + "@example.test" + (number % HOSTILE.size() == 1 ? "  " : "");
    }

    /** Another way to write the same address. */
    String sameMail(String mail) {
        return switch (random.nextInt(4)) {
            case 0 -> ascii(mail);
            case 1 -> Normalizer.normalize(mail, Normalizer.Form.NFD);
            case 2 -> " " + Normalizer.normalize(mail, Normalizer.Form.NFC);
            default -> mail;
        };
    }

    private String digits() {
        return String.format("%06d", ++number);
    }

    private static String ascii(String text) {
        StringBuilder upper = new StringBuilder();
        text.chars().forEach(it -> upper.append((char) (it >= 'a' && it <= 'z' ? it - 'a' + 'A' : it)));
        return upper.toString();
    }
}
