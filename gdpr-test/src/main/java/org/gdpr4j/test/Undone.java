package org.gdpr4j.test;

import org.gdpr4j.problem.GdprException;
import org.gdpr4j.transaction.Transactions;

/** Thrown inside a transaction to undo it. */
final class Undone extends GdprException {

    private static final long serialVersionUID = 1L;

    Undone() {
        super("A test undoes its transaction.");
    }

    /** Runs the work in a transaction of its own. */
    static void in(Transactions transactions, Runnable work) {
        Boolean done = transactions.inNew(() -> {
            work.run();
            return Boolean.TRUE;
        });
        if (!done) {
            throw new AssertionError("inNew must give back what the work gave");
        }
    }
}
