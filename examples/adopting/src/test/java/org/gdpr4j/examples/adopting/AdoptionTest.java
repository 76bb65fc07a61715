package org.gdpr4j.examples.adopting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.gdpr4j.adoption.Adoption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The second step: freeze what there is, and let a test watch that nothing is added. */
@SpringBootTest
class AdoptionTest {

    // snippet:check
    @Test
    void nothingNewIsUndeclared(@Autowired Adoption adoption) {
        adoption.check(Clock.systemDefaultZone());
    }
    // end

    @Test
    void todaysFindingsAreFrozenInAFileThatAPersonCanRead(@Autowired Adoption adoption, @TempDir Path folder)
            throws Exception {
        Path baseline = folder.resolve("gdpr-baseline.json");
        adoption.freeze(baseline);
        assertThat(Files.readAllLines(baseline)).hasSizeGreaterThan(500).anyMatch(line -> line.contains("pesel"));
    }
}
