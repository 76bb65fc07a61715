package org.gdpr4j.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectColumnsTest {

    private static final String UUID_TEXT = "0f8fad5b-d9cb-469f-a165-70867728950e";

    @ParameterizedTest
    @ValueSource(longs = {0, 7, -3, Long.MAX_VALUE, Long.MIN_VALUE})
    void aKeyThatIsTheTextOfANumberStandsAsANumberToo(long number) {
        assertThat(columns(String.valueOf(number)).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"007", "+7", "-0", "1.0", "9223372036854775808", "7 ", "seven"})
    void aKeyThatOnlyLooksLikeANumberIsText(String key) {
        assertThat(columns(key).number()).isNull();
    }

    @Test
    void aKeyThatIsTheTextOfAUuidStandsAsAUuidToo() {
        assertThat(columns(UUID_TEXT).uuid()).isEqualTo(UUID.fromString(UUID_TEXT));
        assertThat(columns(UUID_TEXT.toUpperCase(java.util.Locale.ROOT)).uuid()).isNull();
        assertThat(columns(UUID_TEXT + "0").uuid()).isNull();
    }

    private static SubjectColumns columns(String key) {
        return SubjectColumns.of(new SubjectId("customer", key));
    }
}
