package org.gdpr4j.jpa.store;

import org.gdpr4j.notice.NoticeStore;
import org.gdpr4j.test.NoticeStoreContract;
import org.gdpr4j.transaction.Transactions;
import org.junit.jupiter.api.Nested;

class JpaNoticeStoreTest {

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

    abstract static class On extends NoticeStoreContract {

        private final Place place;

        On(Place place) {
            this.place = place;
        }

        @Override
        protected NoticeStore store() {
            return JpaNoticeStore.of(place.transactions());
        }

        @Override
        protected Transactions transactions() {
            return place.transactions();
        }
    }
}
