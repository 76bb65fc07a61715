package org.gdpr4j.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.gdpr4j.problem.GdprException;
import org.junit.jupiter.api.Test;

class PurposesTest {

    private static final Purpose NEWS = new Purpose("newsletter", "News once a month", LawfulBasis.CONSENT);

    @Test
    void aPurposeIsFoundByItsName() {
        assertThat(Purposes.of(NEWS).get("newsletter")).isEqualTo(NEWS);
        assertThat(Purposes.of(NEWS).all()).containsExactly(NEWS);
    }

    @Test
    void anUnknownNameIsAnErrorThatNamesTheDeclaredOnes() {
        assertThatExceptionOfType(GdprException.class)
                .isThrownBy(() -> Purposes.of(NEWS).get("news"))
                .withMessageContaining("'news'")
                .withMessageContaining("newsletter");
    }

    @Test
    void aNameIsDeclaredOnce() {
        assertThatExceptionOfType(GdprException.class)
                .isThrownBy(() -> Purposes.of(NEWS, NEWS))
                .withMessageContaining("newsletter");
    }
}
