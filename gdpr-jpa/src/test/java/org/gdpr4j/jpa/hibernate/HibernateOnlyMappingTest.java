package org.gdpr4j.jpa.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.List;
import org.gdpr4j.jpa.fixtures.HibernateOnly.Oddity;
import org.gdpr4j.jpa.fixtures.HibernateOnly.Point;
import org.gdpr4j.jpa.fixtures.Model;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.jpa.mapping.AttributeMapping.Codec;
import org.gdpr4j.jpa.mapping.Bookkeeping;
import org.gdpr4j.jpa.mapping.EntityMapping;
import org.gdpr4j.jpa.mapping.EntityMapping.Uncovered;
import org.gdpr4j.jpa.mapping.RowFilter;
import org.gdpr4j.jpa.mapping.TableMapping;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HibernateOnlyMappingTest {

    private static EntityManagerFactory factory;
    private static List<EntityMapping> mappings;

    @BeforeAll
    static void read() {
        factory = Model.hibernate(Model.h2(), Oddity.class, Point.class);
        mappings = new HibernateMappingReader().read(factory);
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @Test
    void whatItCannotActOnIsReportedAndNeverThrown() {
        assertThat(oddity().uncovered().stream().map(Uncovered::path)).containsExactly("point", "secret", "subject");
    }

    @Test
    void aFormulaIsStoredNowhereAndSoLeftOut() {
        assertThat(oddity().attribute("loud")).isEmpty();
    }

    @Test
    void jsonIsHandedOnAsTheColumnHasIt() {
        assertThat(attribute("extras").codec()).isSameAs(Codec.NONE);
    }

    @Test
    void aTypeThatHibernateStoresInAnotherIsConvertedBothWays() {
        Codec codec = attribute("lasted").codec();
        Object stored = codec.toStored(Duration.ofSeconds(5));
        assertThat(stored).isNotInstanceOf(Duration.class);
        assertThat(codec.toAttribute(stored)).isEqualTo(Duration.ofSeconds(5));
        assertThat(attribute("grade").codec().toAttribute("A")).isEqualTo('A');
    }

    @Test
    void theMarkOfASoftDeleteIsBookkeeping() {
        assertThat(new HibernateMappingReader().bookkeeping(factory)).contains(new Bookkeeping("Oddity", "removed"));
    }

    @Test
    void joinedClassesWithoutADiscriminatorAreThoseThatNoSubclassHas() {
        assertThat(filter("Party")).isEqualTo(without("PersonParty", "person_id"));
        assertThat(filter("PersonParty")).isEqualTo(without("EmployeeParty", "employee_id"));
        assertThat(filter("EmployeeParty")).isEqualTo(new RowFilter.All());
    }

    private static RowFilter without(String table, String key) {
        return new RowFilter.NotIn(List.of(new TableMapping(table, List.of(key), false)));
    }

    private static RowFilter filter(String entity) {
        return mapping(entity).filter();
    }

    private static EntityMapping oddity() {
        return mapping("Oddity");
    }

    private static AttributeMapping attribute(String path) {
        return oddity().attribute(path).orElseThrow();
    }

    private static EntityMapping mapping(String entity) {
        return mappings.stream()
                .filter(it -> it.name().equals(entity))
                .findFirst()
                .orElseThrow();
    }
}
