package org.gdpr4j.examples.adopting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a row, reads it back, changes it and deletes it, each in a transaction of its own. */
record RoundTrip(EntityManager entities, TransactionTemplate transaction) {

    <E> E stored(E entity) {
        transaction.executeWithoutResult(status -> entities.persist(entity));
        return entity;
    }

    <E> void of(E entity, Consumer<E> asStored, Consumer<E> change, Consumer<E> asChanged) {
        Object id = entities.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(stored(entity));
        @SuppressWarnings("unchecked")
        Class<E> type = (Class<E>) entity.getClass();
        transaction.executeWithoutResult(status -> {
            E read = entities.find(type, id);
            asStored.accept(read);
            change.accept(read);
        });
        transaction.executeWithoutResult(status -> {
            E read = entities.find(type, id);
            asChanged.accept(read);
            entities.remove(read);
        });
        transaction.executeWithoutResult(
                status -> assertThat(entities.find(type, id)).isNull());
    }
}
