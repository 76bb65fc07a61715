package org.gdpr4j.spring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.gdpr4j.Gdpr;
import org.gdpr4j.Stores;
import org.gdpr4j.adoption.Adoption;
import org.gdpr4j.adoption.AdoptionException;
import org.gdpr4j.adoption.Assessment;
import org.gdpr4j.adoption.Mode;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.jpa.EntityManagers;
import org.gdpr4j.jpa.JpaGdpr;
import org.gdpr4j.jpa.store.JpaErasureStore;
import org.gdpr4j.jpa.store.JpaSchema;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.register.DataMap;
import org.gdpr4j.secret.RootKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Looks at the declarations when the application has put itself together and before it serves anybody. In the mode
 * {@code report} it tells and never fails; in the other modes it fails the start for what the mode says.
 */
final class StartUp implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);

    private final ListableBeanFactory beans;
    private final GdprProperties properties;

    StartUp(ListableBeanFactory beans, GdprProperties properties) {
        this.beans = beans;
        this.properties = properties;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (properties.mode() != Mode.REPORT) {
            requireDeclarations();
            return;
        }
        try {
            DataMap map = DataMap.of(beans.getBean(Catalog.class));
            report(map.summary(), () -> map);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn(
                    "gdpr4j (mode report) could not make the data map; the application is not affected. {}", reason(e));
            LOG.debug("Why there is no data map", e);
        }
    }

    private void requireDeclarations() {
        Assessment assessment = assessed(beans.getBean(Adoption.class));
        beans.getBean(Gdpr.class);
        report(assessment.summary(), () -> DataMap.of(beans.getBean(Catalog.class)));
    }

    private static Assessment assessed(Adoption adoption) {
        try {
            return adoption.start();
        } catch (AdoptionException e) {
            throw new OpenDeclarationsException(e);
        }
    }

    private void report(String summary, Supplier<DataMap> map) {
        requireMappedTables();
        String mode = properties.mode().name().toLowerCase(Locale.ROOT);
        PageFile.of(properties, Path.of(""))
                .ifPresentOrElse(
                        file -> LOG.info(
                                "gdpr4j (mode {}): {}. {}", mode, summary, written(map.get(), file.toAbsolutePath())),
                        () -> LOG.info("gdpr4j (mode {}): {}", mode, summary));
        warnOfMissingTables();
    }

    private static String written(DataMap map, Path file) {
        try {
            PageFile.write(map, file);
            return "The data map of this application: " + file;
        } catch (IOException e) {
            return "The data map could not be written to " + file + "; gdpr.data-map.file says where else.";
        }
    }

    /** Only a factory that the application builds by hand can lack them. */
    private void requireMappedTables() {
        if (properties.tables().mapped() && beans.getBean(HostPersistence.class).lacks(JpaGdpr.entities())) {
            throw new GdprStartException(
                    "gdpr.tables.mapped is true, and the entity manager factory does not know the library's entities."
                            + " It was built by the application itself, so they could not be added to it.",
                    "Add the classes of JpaGdpr.entities() to its managed types, or leave gdpr.tables.mapped out.");
        }
    }

    /** Who has a root key means to erase; who has none does not miss the tables. */
    private void warnOfMissingTables() {
        boolean hasRootKey = properties.rootKey() != null || beans.getBeanNamesForType(RootKey.class).length > 0;
        if (!hasRootKey || !(beans.getBean(Stores.class).erasures() instanceof JpaErasureStore)) {
            return;
        }
        List<String> missing = JpaSchema.missing(
                beans.getBean(EntityManagers.class), properties.tables().names());
        if (!missing.isEmpty()) {
            LOG.warn(
                    "gdpr4j: the library's tables {} are missing, so nothing can be erased. Install them with the scripts"
                            + " org/gdpr4j/jpa/sql/<database>/V1__gdpr.sql and those after it in the jar of gdpr-jpa.",
                    missing);
        }
    }

    /** Our own messages hold no personal value; those of others may. */
    private static String reason(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof GdprException) {
                return String.valueOf(at.getMessage());
            }
        }
        return failure.getClass().getName() + "; the level DEBUG of this logger shows more.";
    }
}
