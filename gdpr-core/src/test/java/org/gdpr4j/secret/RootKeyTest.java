package org.gdpr4j.secret;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.gdpr4j.problem.GdprException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootKeyTest {

    @Test
    void aKeyThatIsNotThereIsRefusedWithTheRemedy() {
        assertThatExceptionOfType(GdprException.class)
                .isThrownBy(() -> RootKey.ofBase64(null))
                .withMessageContainingAll("no root key", "openssl rand -base64 32");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "no Base64!"})
    void aKeyOfAnotherFormIsRefusedUnseen(String text) {
        assertThatExceptionOfType(GdprException.class)
                .isThrownBy(() -> RootKey.ofBase64(text))
                .withMessageContaining("openssl rand -base64 32")
                .withNoCause();
    }
}
