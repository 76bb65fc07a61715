package org.gdpr4j.examples.adopting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class AdoptingApplicationTest {

    @Autowired
    EntityManagerFactory entityManagerFactory;

    @Test
    void theUnchangedApplicationStarts() {
        assertThat(entityManagerFactory.isOpen()).isTrue();
    }
}
