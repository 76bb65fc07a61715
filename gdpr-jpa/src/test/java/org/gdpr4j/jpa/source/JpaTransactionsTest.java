package org.gdpr4j.jpa.source;

import org.gdpr4j.test.TransactionsContract;
import org.gdpr4j.transaction.Transactions;
import org.junit.jupiter.api.Nested;

class JpaTransactionsTest {

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

    abstract static class On extends TransactionsContract {

        private final JpaNoteBook book;

        On(JpaNoteBook book) {
            this.book = book.emptied();
        }

        @Override
        protected Transactions transactions() {
            return book.transactions();
        }

        @Override
        protected void write() {
            book.transactions().with(manager -> {
                Notes.Person person = new Notes.Person();
                person.id = book.persons() + 1L;
                manager.persist(person);
                return true;
            });
        }

        @Override
        protected int written() {
            return book.persons();
        }
    }
}
