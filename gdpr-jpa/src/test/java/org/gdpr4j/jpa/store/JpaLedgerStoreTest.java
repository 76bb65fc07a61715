package org.gdpr4j.jpa.store;

import org.gdpr4j.ledger.LedgerStore;
import org.gdpr4j.test.LedgerStoreContract;
import org.gdpr4j.transaction.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

class JpaLedgerStoreTest {

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

    abstract static class On extends LedgerStoreContract {

        private final Place place;

        On(Place place) {
            this.place = place;
        }

        @BeforeEach
        void empty() {
            place.emptyLedger();
        }

        @Override
        protected LedgerStore store() {
            return JpaLedgerStore.of(place.transactions());
        }

        @Override
        protected Transactions transactions() {
            return place.transactions();
        }
    }
}
