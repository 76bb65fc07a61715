package org.gdpr4j.jpa.store;

import org.gdpr4j.consent.ConsentStore;
import org.gdpr4j.test.ConsentStoreContract;
import org.gdpr4j.transaction.Transactions;
import org.junit.jupiter.api.Nested;

class JpaConsentStoreTest {

    @Nested
    class HibernateOnH2 extends On {
        HibernateOnH2() {
            super(Place.HIBERNATE_H2);
        }
    }

    @Nested
    class HibernateOnPostgreSql extends On {
        HibernateOnPostgreSql() {
            super(Place.HIBERNATE_POSTGRESQL);
        }
    }

    @Nested
    class EclipseLinkOnH2 extends On {
        EclipseLinkOnH2() {
            super(Place.ECLIPSELINK_H2);
        }
    }

    abstract static class On extends ConsentStoreContract {

        private final Place place;
        private final ConsentStore store;

        On(Place place) {
            this.place = place;
            this.store = JpaConsentStore.of(place.transactions());
        }

        @Override
        protected ConsentStore store() {
            return store;
        }

        @Override
        protected Transactions transactions() {
            return place.transactions();
        }
    }
}
