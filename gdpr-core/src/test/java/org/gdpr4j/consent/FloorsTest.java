package org.gdpr4j.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Test;

class FloorsTest {

    private static final long LONG = Duration.ofMinutes(11).toNanos();

    private final Floors floors = new Floors(2);

    @Test
    void whatIsBelowTheFloorIsNotAllowed() {
        floors.raise(asked(1), 5, true, 0);
        assertThat(floors.allow(asked(1), 4, 0)).isFalse();
        assertThat(floors.allow(asked(1), 5, 0)).isTrue();
        assertThat(floors.allow(asked(1), 6, 0)).isTrue();
        assertThat(floors.allow(asked(2), 0, 0)).isTrue();
    }

    @Test
    void aFloorNeverSinks() {
        floors.raise(asked(1), 5, true, 0);
        floors.raise(asked(1), 3, false, 0);
        assertThat(floors.allow(asked(1), 4, 0)).isFalse();
    }

    @Test
    void whenAFreshNoIsForgottenNothingIsAllowedForAWhile() {
        floors.raise(asked(1), 5, true, 0);
        floors.raise(asked(2), 1, false, 0);
        floors.raise(asked(3), 1, false, 0);

        assertThat(floors.allow(asked(1), 4, 0)).isFalse();
        assertThat(floors.allow(asked(9), 4, 0)).isFalse();
        assertThat(floors.allow(asked(2), 1, 0)).isTrue();
        assertThat(floors.allow(asked(9), 4, LONG)).isTrue();
    }

    @Test
    void aYesOrAnOldNoIsForgottenWithoutHarm() {
        floors.raise(asked(1), 5, false, 0);
        floors.raise(asked(2), 5, true, 0);
        floors.raise(asked(3), 1, false, 0);
        assertThat(floors.allow(asked(9), 4, 0)).isTrue();
        floors.raise(asked(4), 1, false, LONG);
        assertThat(floors.allow(asked(9), 4, LONG)).isTrue();
    }

    private static Asked asked(int key) {
        return new Asked(SubjectId.of("customer", key), "newsletter");
    }
}
