package org.gdpr4j.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.gdpr4j.catalog.Schema.Column;
import org.gdpr4j.catalog.Structure;
import org.gdpr4j.jpa.fixtures.Model;
import org.gdpr4j.problem.GdprException;
import org.junit.jupiter.api.Test;

class JpaCatalogSourceTest {

    @Test
    void aFactoryOfAnotherProviderIsRefusedWithTheReason() {
        assertThatThrownBy(() -> JpaCatalogSource.of(ofNobody()).read())
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("neither Hibernate ORM 7 nor EclipseLink 5");
    }

    @Test
    void aColumnThatTheSchemaLacksStaysInTheStructure() {
        String url = Model.h2();
        try (EntityManagerFactory factory = Model.hibernate(url)) {
            factory.runInTransaction(entityManager -> entityManager
                    .createNativeQuery("alter table note drop column text")
                    .executeUpdate());
            Structure structure = JpaCatalogSource.of(factory).read();
            Column text = structure.records().stream()
                    .filter(record -> record.name().equals("Note"))
                    .flatMap(record -> record.attributes().stream())
                    .filter(attribute -> attribute.path().equals("text"))
                    .findFirst()
                    .orElseThrow()
                    .columns()
                    .get(0);
            assertThat(text.name()).isEqualTo("text");
            assertThat(text.nullable()).isTrue();
            assertThat(text.length()).isZero();
        }
    }

    @Test
    void theLibrarysOwnTablesAreNoPartOfTheStructure() {
        try (EntityManagerFactory factory = Model.hibernate(Model.h2())) {
            assertThat(JpaCatalogSource.of(factory, "customer_").read().schema().table("CUSTOMER_PHONES"))
                    .isEmpty();
            assertThat(JpaCatalogSource.of(factory).read().schema().table("CUSTOMER_PHONES"))
                    .isPresent();
        }
    }

    @Test
    void aProxyAroundTheFactoryIsReadLikeTheFactory() {
        try (EntityManagerFactory factory = Model.eclipseLink(Model.h2())) {
            EntityManagerFactory proxy = (EntityManagerFactory) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {EntityManagerFactory.class},
                    (self, method, arguments) -> {
                        try {
                            return method.invoke(factory, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
            assertThat(JpaCatalogSource.of(proxy).read().records()).isNotEmpty();
        }
    }

    /** With one provider gone from the class path its reader must be passed over and not break the other's. */
    @Test
    void aProviderThatIsNotThereIsNotMissed() throws Exception {
        for (String gone : List.of("eclipse", "hibernate")) {
            URL[] urls = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(path -> !path.contains("/org/" + gone + "/"))
                    .map(JpaCatalogSourceTest::url)
                    .toArray(URL[]::new);
            try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
                assertThat(alone(loader, gone.equals("eclipse") ? "hibernate" : "eclipseLink"))
                        .isPositive();
            }
        }
    }

    private static int alone(ClassLoader loader, String provider) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Class.forName("org.h2.Driver", true, loader);
            Class<?> model = loader.loadClass(Model.class.getName());
            Object url = model.getMethod("h2").invoke(null);
            Object factory =
                    model.getMethod(provider, String.class, Class[].class).invoke(null, url, new Class<?>[0]);
            Class<?> type = loader.loadClass(JpaCatalogSource.class.getName());
            Object source = type.getMethod("of", loader.loadClass(EntityManagerFactory.class.getName()))
                    .invoke(null, factory);
            Object structure = type.getMethod("read").invoke(source);
            return ((List<?>) structure.getClass().getMethod("records").invoke(structure)).size();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EntityManagerFactory ofNobody() {
        return (EntityManagerFactory) Proxy.newProxyInstance(
                JpaCatalogSourceTest.class.getClassLoader(),
                new Class<?>[] {EntityManagerFactory.class},
                (self, method, arguments) -> {
                    throw new PersistenceException("unknown");
                });
    }
}
