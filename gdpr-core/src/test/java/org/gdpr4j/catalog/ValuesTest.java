package org.gdpr4j.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void aConstantIsReadAsAValueOfTheFieldsTypeOrNotAtAll() {
        assertThat(Constants.read("1", Integer.class)).contains(1L);
        assertThat(Constants.read("99999999999", Integer.class)).isEmpty();
        assertThat(Constants.read("40000", Short.class)).isEmpty();
        assertThat(Constants.read("99999999999", Long.class)).contains(99999999999L);
        assertThat(Constants.read("1.50", BigDecimal.class)).contains(new BigDecimal("1.50"));
        assertThat(Constants.read("2026-02-30", LocalDate.class)).isEmpty();
        assertThat(Constants.read("yes", Boolean.class)).isEmpty();
        assertThat(Constants.read("OWNER", Role.class)).contains("OWNER");
        assertThat(Constants.read("BOSS", Role.class)).isEmpty();
        assertThat(Constants.read("x", UUID.class)).isEmpty();
    }

    @Test
    void generalisingMakesAValueCoarser() {
        assertThat(Granularity.apply("year", LocalDate.of(1990, 5, 6))).isEqualTo(LocalDate.of(1990, 1, 1));
        assertThat(Granularity.apply("month", LocalDateTime.of(1990, 5, 6, 7, 8)))
                .isEqualTo(LocalDateTime.of(1990, 5, 1, 0, 0));
        assertThat(Granularity.apply("prefix:2", "😀bc")).isEqualTo("😀b*");
        assertThat(Granularity.apply("step:10", 47)).isEqualTo(40L);
        assertThat(Granularity.apply("step:10", -3)).isEqualTo(-10L);
        assertThat(Granularity.apply("step:10", new BigInteger("123456789012345678907")))
                .isEqualTo(new BigInteger("123456789012345678900"));
        assertThatThrownBy(() -> Granularity.apply("step:10", 'x')).isInstanceOf(GdprException.class);
        assertThat(Granularity.misfit("prefix:3", LocalDate.class)).isPresent();
        assertThat(Granularity.misfit("step:0", Long.class)).isPresent();
    }

    @Test
    void aTextIsNeverLeftWholeAndNeverGetsLonger() {
        assertThat(Granularity.apply("prefix:3", "Eva")).isEqualTo("E*");
        assertThat(Granularity.apply("prefix:3", "E")).isEqualTo("*");
        assertThat(Granularity.apply("prefix:3", "")).isEqualTo("");
        assertThat(Granularity.apply("prefix:0", "Eva")).isEqualTo("*");
        for (String cut : List.of("60200", "Eva", "E", "😀b")) {
            String once = (String) Granularity.apply("prefix:3", cut);
            assertThat(once).isNotEqualTo(cut);
            assertThat(once.length()).isLessThanOrEqualTo(cut.length());
            assertThat(Granularity.apply("prefix:3", once)).isEqualTo(once);
        }
    }
}
