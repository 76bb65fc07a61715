package org.gdpr4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.gdpr4j.problem.GdprException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F16")
class HostileJsonTest {

    /** What reading may use beyond the text itself, whatever the text is. */
    private static final long BOUND = 40L << 20;

    private static final List<Consumer<String>> READERS =
            List.of(InclusionProof::fromJson, ConsistencyProof::fromJson, Receipt::fromJson);

    private String inclusion;
    private String consistency;
    private String receipt;

    @BeforeEach
    void fill() {
        World world = new World();
        UUID id = world.append(20).get(3);
        world.placeAll();
        assertThat(world.ledger.checkpoint()).isPresent();
        inclusion = world.ledger.inclusion(id).toJson();
        consistency = world.ledger.consistency(3, 20).toJson();
        receipt = world.ledger.receipt(id).toJson();
        InclusionProof.fromJson(inclusion);
        ConsistencyProof.fromJson(consistency);
        Receipt.fromJson(receipt);
    }

    @Test
    void tenMegabytesAreRefusedBeforeTheyAreLookedAt() {
        String huge = "{\"path\":[\"" + "A".repeat(10 << 20) + "\"],\"position\":1,\"size\":2}";
        String wide = "{\"path\":[" + "\"A\",".repeat(3 << 20) + "1]}";

        refuse(huge, 1 << 20);
        refuse(wide, 1 << 20);
        refuse(" ".repeat(10 << 20) + "{}", 1 << 20);
    }

    @Test
    void whatIsJustBelowTheLimitIsReadInBoundedMemory() {
        refuse("{\"checkpoint\":" + "[".repeat(30) + "1,".repeat(3 << 20) + "1" + "]".repeat(30) + "}", 8 * BOUND);
        refuse("{\"checkpoint\":\"" + "A".repeat(7 << 20) + "\"}", BOUND);
    }

    @Test
    void aDepthOfAHundredThousandIsRefused() {
        for (String open : List.of("[", "{\"a\":", "[{\"a\":")) {
            refuse(open.repeat(100_000), BOUND);
            refuse("{\"path\":" + open.repeat(100_000), BOUND);
        }
    }

    @Test
    void namesThatStandTwiceAreRefused() {
        refuse(inclusion.replace("{\"path\"", "{\"size\":20,\"path\""), BOUND);
        refuse(consistency.replace("\"to\"", "\"from\":3,\"to\""), BOUND);
        refuse(receipt.replace("{\"checkpoint\"", "{\"salt\":null,\"checkpoint\""), BOUND);
        refuse(receipt.replace("\"header\":{", "\"header\":{\"position\":1,"), BOUND);
    }

    @Test
    void numbersThatAreNoWholeOnesOrTooLargeAreRefused() {
        for (String number : List.of(
                "1e400",
                "-1e400",
                "1E1",
                "20.0",
                "9007199254740992",
                "9".repeat(1_000),
                "1" + "0".repeat(10_000),
                "NaN",
                "Infinity",
                "020",
                "+20",
                "0x14",
                "\"20\"",
                "null",
                "true",
                "-20",
                "-0")) {
            refuse(inclusion.replace("\"size\":20", "\"size\":" + number), BOUND);
            refuse(consistency.replace("\"to\":20", "\"to\":" + number), BOUND);
            refuse(receipt.replace("\"size\":20", "\"size\":" + number), BOUND);
        }
    }

    @Test
    void whatIsCutOffOrGoesOnIsRefused() {
        for (String json : List.of(inclusion, consistency, receipt)) {
            for (int end = 0; end < json.length(); end++) {
                refuse(json.substring(0, end), BOUND);
            }
            refuse(json + "{}", BOUND);
            refuse(json + ",", BOUND);
            refuse("[" + json + "]", BOUND);
            refuse(json.replaceFirst("\\{", "{\"more\":1,"), BOUND);
        }
    }

    @Test
    void membersOfAnotherKindAreRefused() {
        List<String> wrong =
                new ArrayList<>(List.of("", "null", "[]", "\"x\"", "1", "{}", "{\"path\":{}}", "\uFEFF{}"));
        wrong.add(inclusion.replaceFirst("\"path\":\\[[^\\]]*\\]", "\"path\":\"x\""));
        wrong.add(inclusion.replaceFirst("\"path\":\\[\"", "\"path\":[1,\""));
        wrong.add(inclusion.replaceFirst("\"path\":\\[\"", "\"path\":[\"x"));
        wrong.add(receipt.replaceFirst("\"header\":\\{", "\"header\":{\"x\":1,"));
        wrong.add(receipt.replace("\"type\":\"", "\"type\":1,\"t\":\""));
        wrong.add(receipt.replace("\"time\":\"2026", "\"time\":\"year 2026"));
        wrong.add(receipt.replace("\"proof\":{", "\"proof\":[{").replace("},\"salt\"", "}],\"salt\""));
        wrong.add("{\"path\":[" + ("\"" + new String(new char[43]).replace('\0', 'A') + "=\",").repeat(65)
                + "\"x\"],\"position\":3,\"size\":20}");
        wrong.forEach(json -> refuse(json, BOUND));
    }

    private static void refuse(String json, long bound) {
        for (Consumer<String> reader : READERS) {
            long before = allocated();
            assertThatThrownBy(() -> reader.accept(json))
                    .isInstanceOf(GdprException.class)
                    .satisfies(e -> assertThat(e.getMessage().length()).isLessThan(300));
            assertThat(allocated() - before).as("bytes allocated").isLessThan(bound);
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
