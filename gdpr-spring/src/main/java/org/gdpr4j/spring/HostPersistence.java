package org.gdpr4j.spring;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.ResourceTransactionManager;

/** Which of the application's entity manager factories is meant, and the transaction manager that belongs to it. */
final class HostPersistence {

    private final EntityManagerFactory factory;
    private final PlatformTransactionManager transactions;

    private HostPersistence(EntityManagerFactory factory, PlatformTransactionManager transactions) {
        this.factory = factory;
        this.transactions = transactions;
    }

    /**
     * Chooses by name, or the only one, or the primary one.
     *
     * @throws GdprStartException when that is not clear
     */
    static HostPersistence of(ListableBeanFactory beans, GdprProperties properties) {
        EntityManagerFactory factory = factory(beans, properties.entityManagerFactory());
        return new HostPersistence(factory, manager(beans, factory, properties.transactionManager()));
    }

    EntityManagerFactory factory() {
        return factory;
    }

    PlatformTransactionManager transactions() {
        return transactions;
    }

    /** Whether the factory does not map one of these classes. */
    boolean lacks(List<Class<?>> types) {
        Set<Class<?>> mapped = factory.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .collect(Collectors.toSet());
        return !mapped.containsAll(types);
    }

    private static EntityManagerFactory factory(ListableBeanFactory beans, @Nullable String name) {
        List<String> names = Stream.of(beans.getBeanNamesForType(EntityManagerFactory.class))
                .sorted()
                .toList();
        if (name != null) {
            if (!names.contains(name)) {
                throw new GdprStartException(
                        "gdpr.entity-manager-factory names '" + name
                                + "', and there is no such entity manager factory.",
                        "Name one of " + names + ".");
            }
            return beans.getBean(name, EntityManagerFactory.class);
        }
        EntityManagerFactory only =
                beans.getBeanProvider(EntityManagerFactory.class).getIfUnique();
        if (only == null) {
            throw new GdprStartException(
                    "There are several entity manager factories, " + names + ", and none of them is primary.",
                    "Say whose entities hold the personal data: set gdpr.entity-manager-factory to one of these names.");
        }
        return only;
    }

    private static PlatformTransactionManager manager(
            ListableBeanFactory beans, EntityManagerFactory factory, @Nullable String name) {
        Map<String, PlatformTransactionManager> fitting =
                new TreeMap<>(beans.getBeansOfType(PlatformTransactionManager.class));
        fitting.values().removeIf(manager -> !fits(manager, factory));
        if (name != null) {
            return named(fitting, name);
        }
        if (fitting.isEmpty()) {
            throw new GdprStartException(
                    "No transaction manager belongs to the entity manager factory.",
                    "Define a JpaTransactionManager for it, or beans of the types Transactions and EntityManagers.");
        }
        PlatformTransactionManager primary =
                beans.getBeanProvider(PlatformTransactionManager.class).getIfUnique();
        if (primary != null && fitting.containsValue(primary)) {
            return primary;
        }
        if (fitting.size() > 1) {
            throw new GdprStartException(
                    "Several transaction managers belong to the entity manager factory: " + fitting.keySet() + ".",
                    "Set gdpr.transaction-manager to the one that the application uses.");
        }
        return fitting.values().iterator().next();
    }

    private static PlatformTransactionManager named(Map<String, PlatformTransactionManager> fitting, String name) {
        PlatformTransactionManager named = fitting.get(name);
        if (named == null) {
            throw new GdprStartException(
                    "gdpr.transaction-manager names '" + name
                            + "', which is no transaction manager of the entity manager factory.",
                    "Name one of " + fitting.keySet() + ".");
        }
        return named;
    }

    /** One for a single resource must be for this factory; others (JTA) span what the application gives them. */
    private static boolean fits(PlatformTransactionManager manager, EntityManagerFactory factory) {
        return !(manager instanceof ResourceTransactionManager single) || single.getResourceFactory() == factory;
    }
}
