package org.gdpr4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.gdpr4j.problem.GdprException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeLimitsTest {

    private final AgeLimits limits = AgeLimits.standard();

    @ParameterizedTest
    @CsvSource({
        "PL, 2026-01-01, 16",
        "CZ, 2026-01-01, 15",
        "CZ, 2019-04-24, 15",
        "CZ, 2019-04-23, 16",
        "AT, 2026-01-01, 14",
        "SE, 2026-01-01, 13",
        "DE, 2026-01-01, 16",
        "XX, 2026-01-01, 16",
        "DK, 2023-12-31, 13",
        "DK, 2024-01-01, 15"
    })
    void theLimitIsThatOfTheCountryOnTheDay(String country, LocalDate day, int age) {
        assertThat(limits.limit(country, day).age()).isEqualTo(age);
        assertThat(limits.band(country, age, day)).isEqualTo(AgeBand.FROM_LIMIT);
        assertThat(limits.band(country, age - 1, day)).isEqualTo(AgeBand.BELOW_LIMIT);
    }

    @Test
    void eachLimitNamesItsLaw() {
        assertThat(limits.all())
                .isNotEmpty()
                .allSatisfy(limit -> assertThat(limit.law()).isNotBlank());
        assertThat(limits.limit("CZ", LocalDate.of(2026, 1, 1)).law()).contains("110/2019");
    }

    @Test
    void anotherLimitGoesBeforeOurs() {
        AgeLimits.Limit limit = new AgeLimits.Limit("PL", LocalDate.of(2027, 1, 1), 15, "a new act");
        AgeLimits changed = limits.with(limit);

        assertThat(changed.limit("PL", LocalDate.of(2026, 12, 31)).age()).isEqualTo(16);
        assertThat(changed.limit("PL", LocalDate.of(2027, 1, 1))).isEqualTo(limit);
    }

    @Test
    void whatArticle8DoesNotAllowIsRefused() {
        assertThatThrownBy(() -> new AgeLimits.Limit("PL", LocalDate.of(2027, 1, 1), 12, "an act"))
                .isInstanceOf(GdprException.class);
        assertThatThrownBy(() -> limits.limit("Poland", LocalDate.of(2027, 1, 1)))
                .isInstanceOf(GdprException.class);
    }
}
