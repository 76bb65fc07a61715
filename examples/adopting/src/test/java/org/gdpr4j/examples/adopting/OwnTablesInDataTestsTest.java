package org.gdpr4j.examples.adopting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;

/** The library's tables are there in a slice of the application too, once it has asked for them. */
@DataJpaTest(properties = "gdpr.tables.mapped=true")
class OwnTablesInDataTestsTest {

    @Autowired
    EntityManager entities;

    @Test
    void aDataTestHasTheLibrarysTables() {
        assertThat(entities.getMetamodel().getEntities())
                .extracting(EntityType::getName)
                .contains("GdprErasure", "GdprSecret", "Patient");
        assertThat(entities.createNativeQuery("select count(*) from gdpr_state", Long.class)
                        .getSingleResult())
                .isEqualTo(0L);
    }
}
