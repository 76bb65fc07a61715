package org.gdpr4j.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.gdpr4j.problem.GdprException;
import org.junit.jupiter.api.Test;

class SubjectIdTest {

    @Test
    void aRecordThatWasNotSavedYetIsNobody() {
        assertThat(SubjectId.of("customer", 7L)).hasToString("customer:7");
        assertThatExceptionOfType(GdprException.class)
                .isThrownBy(() -> SubjectId.of("customer", null))
                .withMessageContainingAll("'customer'", "primary key");
    }
}
