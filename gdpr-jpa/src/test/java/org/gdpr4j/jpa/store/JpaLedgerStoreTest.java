package org.gdpr4j.jpa.store;

import java.util.List;
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
            place.transactions().inNew(() -> {
                for (String table : List.of("entry", "payload", "tile", "checkpoint", "key")) {
                    place.sql("delete from gdpr_ledger_" + table);
                }
                return place.sql("update gdpr_ledger_head set tree_size = 0");
            });
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
