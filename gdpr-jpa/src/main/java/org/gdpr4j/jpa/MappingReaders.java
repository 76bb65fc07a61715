package org.gdpr4j.jpa;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.gdpr4j.jpa.mapping.MappingReader;
import org.gdpr4j.problem.GdprException;

/** Finds the reader for a factory's provider. A reader whose provider is not on the class path is passed over. */
final class MappingReaders {

    private MappingReaders() {}

    static MappingReader of(EntityManagerFactory factory) {
        List<Throwable> absent = new ArrayList<>();
        Iterator<MappingReader> known = ServiceLoader.load(MappingReader.class, MappingReader.class.getClassLoader())
                .iterator();
        boolean more = true;
        while (more) {
            try {
                more = known.hasNext();
                if (more) {
                    MappingReader reader = known.next();
                    if (reader.reads(factory)) {
                        return reader;
                    }
                }
            } catch (ServiceConfigurationError | LinkageError withoutItsProvider) {
                absent.add(withoutItsProvider);
            }
        }
        GdprException unknown =
                new GdprException("The mapping of " + factory.getClass().getName()
                        + " cannot be read: it is neither Hibernate ORM 7 nor EclipseLink 5. Use one of them, or register a "
                        + MappingReader.class.getName() + " in META-INF/services.");
        absent.forEach(unknown::addSuppressed);
        throw unknown;
    }
}
