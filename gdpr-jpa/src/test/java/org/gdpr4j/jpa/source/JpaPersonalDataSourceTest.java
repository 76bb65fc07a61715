package org.gdpr4j.jpa.source;

import org.gdpr4j.test.NoteBook;
import org.gdpr4j.test.PersonalDataSourceContract;
import org.junit.jupiter.api.Nested;

class JpaPersonalDataSourceTest {

    @Nested
    class HibernateOnH2 extends On {
        HibernateOnH2() {
            super(JpaNoteBook.HIBERNATE_H2);
        }
    }

    @Nested
    class HibernateOnPostgreSql extends On {
        HibernateOnPostgreSql() {
            super(JpaNoteBook.HIBERNATE_POSTGRESQL);
        }
    }

    @Nested
    class EclipseLinkOnH2 extends On {
        EclipseLinkOnH2() {
            super(JpaNoteBook.ECLIPSELINK_H2);
        }
    }

    abstract static class On extends PersonalDataSourceContract {

        private final JpaNoteBook book;

        On(JpaNoteBook book) {
            this.book = book.emptied();
        }

        @Override
        protected NoteBook book() {
            return book;
        }
    }
}
