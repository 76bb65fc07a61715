package org.gdpr4j.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.gdpr4j.consent.ConsentEvent.Given;
import org.gdpr4j.consent.ConsentEvent.Kind;
import org.gdpr4j.consent.ConsentState.Status;
import org.junit.jupiter.api.Test;

class FoldTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void whatHoldsDependsOnNumbersAndNeverOnTimes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            List<ConsentEvent> inOrder = new ArrayList<>();
            List<ConsentEvent> shuffledTimes = new ArrayList<>();
            int events = 1 + random.nextInt(8);
            for (int number = 1; number <= events; number++) {
                Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
                boolean demanded = random.nextBoolean();
                inOrder.add(event(number, kind, NOW.plusSeconds(number), demanded));
                shuffledTimes.add(event(number, kind, NOW.plusSeconds(random.nextInt(20) - 10), demanded));
            }
            assertThat(Fold.of(shuffledTimes).status())
                    .as("seed %d, %s", seed, inOrder)
                    .isEqualTo(Fold.of(inOrder).status());
        }
    }

    @Test
    void anImportNeverCountsMoreThanWhatIsKnownHere() {
        for (Kind known : List.of(Kind.REFUSED, Kind.WITHDRAWN)) {
            assertThat(Fold.of(List.of(event(1, known, NOW, false), event(2, Kind.IMPORTED, NOW, false)))
                            .status())
                    .isNotEqualTo(Status.GIVEN);
        }
        assertThat(Fold.of(List.of(event(1, Kind.ASKED_AGAIN, NOW, false), event(2, Kind.IMPORTED, NOW, false)))
                        .status())
                .isEqualTo(Status.GIVEN);
    }

    @Test
    void aConfirmationAloneIsNothing() {
        assertThat(Fold.of(List.of(event(1, Kind.CONFIRMED, NOW, false))).status())
                .isEqualTo(Status.NOTHING);
        assertThat(Fold.of(List.of(
                                event(1, Kind.GIVEN, NOW, true),
                                event(2, Kind.WITHDRAWN, NOW, false),
                                event(3, Kind.CONFIRMED, NOW, false)))
                        .status())
                .isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void whatIsGivenAnewWaitsForItsOwnConfirmation() {
        assertThat(Fold.of(List.of(
                                event(1, Kind.GIVEN, NOW, true),
                                event(2, Kind.CONFIRMED, NOW, false),
                                event(3, Kind.GIVEN, NOW, true)))
                        .status())
                .isEqualTo(Status.UNCONFIRMED);
    }

    @Test
    void onlyWhatStandsExpiresOrIsOutdated() {
        for (Kind end : List.of(Kind.EXPIRED, Kind.OUTDATED)) {
            assertThat(Fold.of(List.of(event(1, Kind.WITHDRAWN, NOW, false), event(2, end, NOW, false)))
                            .status())
                    .isEqualTo(Status.WITHDRAWN);
        }
    }

    private static ConsentEvent event(int number, Kind kind, Instant at, boolean demanded) {
        Given given = new Given(Room.SHOWN, false, demanded, false, null, null, null, null);
        return new ConsentEvent(
                UUID.randomUUID(),
                org.gdpr4j.subject.ControllerId.DEFAULT,
                Room.EVA,
                "newsletter",
                number,
                kind,
                at,
                Room.JOB,
                Room.CLICK,
                kind.gives() ? given : null,
                null);
    }
}
