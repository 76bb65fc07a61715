package org.gdpr4j.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GdprExceptionTest {

    @Test
    void saysWhatItWasToldAndNoMore() {
        IllegalStateException cause = new IllegalStateException("code 42");

        assertThat(new GdprException("invoice: no owner is declared", cause))
                .hasMessage("invoice: no owner is declared")
                .hasCause(cause);
    }
}
