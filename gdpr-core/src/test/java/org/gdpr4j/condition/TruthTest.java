package org.gdpr4j.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {

    @ParameterizedTest
    @CsvSource({
        "TRUE,    TRUE,    TRUE,    TRUE",
        "TRUE,    FALSE,   FALSE,   TRUE",
        "TRUE,    UNKNOWN, UNKNOWN, TRUE",
        "FALSE,   FALSE,   FALSE,   FALSE",
        "FALSE,   UNKNOWN, FALSE,   UNKNOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
    })
    void joinsAsTheSqlStandardSays(Truth left, Truth right, Truth and, Truth or) {
        assertThat(left.and(right)).isEqualTo(and).isEqualTo(right.and(left));
        assertThat(left.or(right)).isEqualTo(or).isEqualTo(right.or(left));
    }

    @ParameterizedTest
    @CsvSource({"TRUE, FALSE", "FALSE, TRUE", "UNKNOWN, UNKNOWN"})
    void negatesAsTheSqlStandardSays(Truth truth, Truth negated) {
        assertThat(truth.not()).isEqualTo(negated);
    }
}
