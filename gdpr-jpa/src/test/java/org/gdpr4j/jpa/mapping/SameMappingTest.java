package org.gdpr4j.jpa.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.gdpr4j.jpa.eclipselink.EclipseLinkMappingReader;
import org.gdpr4j.jpa.fixtures.Model;
import org.gdpr4j.jpa.hibernate.HibernateMappingReader;
import org.junit.jupiter.api.Test;

class SameMappingTest {

    @Test
    void bothProvidersGiveTheSameMappingButForTheCaseOfNames() {
        try (EntityManagerFactory hibernate = Model.hibernate(Model.h2());
                EntityManagerFactory eclipseLink = Model.eclipseLink(Model.h2())) {
            assertThat(lines(new EclipseLinkMappingReader().read(eclipseLink)))
                    .containsExactlyElementsOf(lines(new HibernateMappingReader().read(hibernate)));
            assertThat(new HibernateMappingReader().reads(eclipseLink)).isFalse();
            assertThat(new EclipseLinkMappingReader().reads(hibernate)).isFalse();
        }
    }

    private static List<String> lines(List<EntityMapping> mappings) {
        List<String> lines = new ArrayList<>();
        for (EntityMapping entity : mappings) {
            lines.add(entity.name() + " " + entity.type().getName() + " " + entity.version());
            lines.add(filter(entity));
            entity.tables().forEach(it -> lines.add(it.toString()));
            entity.attributes().forEach(it -> lines.add(line(it)));
            entity.associations().forEach(it -> lines.add(line(it)));
            entity.collections().forEach(it -> lines.add(it.toString()));
            entity.uncovered().forEach(it -> lines.add(it.toString()));
        }
        return lines.stream().map(line -> line.toLowerCase(Locale.ROOT)).toList();
    }

    /** EclipseLink gives every joined hierarchy a discriminator, Hibernate only where one is declared. */
    private static String filter(EntityMapping entity) {
        return entity.name().endsWith("Party") ? "" : entity.filter().toString();
    }

    private static String line(AttributeMapping it) {
        return it.path() + it.type() + it.table() + "." + it.column() + it.key() + it.generated() + it.large()
                + it.collection() + (it.codec() == AttributeMapping.Codec.NONE);
    }

    private static String line(AssociationMapping it) {
        return it.path()
                + it.kind()
                + new TreeSet<>(it.targets())
                + it.inverse()
                + it.mappedBy()
                + it.table()
                + it.own()
                + it.ownReferenced()
                + it.target()
                + it.targetReferenced();
    }
}
