package org.gdpr4j.erasure;

import org.gdpr4j.problem.GdprException;

/**
 * How erasures are approved and proved. Immutable.
 *
 * @param approvals how many distinct actors must approve, 1 or 2
 * @param shortest values with fewer characters (Unicode code points) than this are not distinctive; at least 1
 * @param otherPersons a value that stands in more rows of other persons, in mapped records, than this is not
 *     distinctive; at least 0
 * @param window how many rows one transaction of an execution touches at most, where their order allows it; at least 1
 */
public record ErasureOptions(int approvals, int shortest, int otherPersons, int window) {

    public static final int DEFAULT_APPROVALS = 1;
    public static final int DEFAULT_SHORTEST = 5;
    public static final int DEFAULT_OTHER_PERSONS = 5;
    public static final int DEFAULT_WINDOW = 10_000;

    /** @throws GdprException when a number is out of its range */
    public ErasureOptions {
        if (approvals < 1 || approvals > 2) {
            throw new GdprException("An erasure is approved by one actor or by two, not by " + approvals + ".");
        }
        if (shortest < 1 || otherPersons < 0) {
            throw new GdprException("The limits for values that are not distinctive must not be negative.");
        }
        if (window < 1) {
            throw new GdprException("A window of an erasure has at least one row.");
        }
    }

    /** One approval; values of 5 characters and in at most 5 rows of other persons are distinctive; windows of 10,000 rows. */
    public static ErasureOptions defaults() {
        return new ErasureOptions(DEFAULT_APPROVALS, DEFAULT_SHORTEST, DEFAULT_OTHER_PERSONS, DEFAULT_WINDOW);
    }

    public ErasureOptions withApprovals(int needed) {
        return new ErasureOptions(needed, shortest, otherPersons, window);
    }

    public ErasureOptions withShortest(int characters) {
        return new ErasureOptions(approvals, characters, otherPersons, window);
    }

    public ErasureOptions withOtherPersons(int rows) {
        return new ErasureOptions(approvals, shortest, rows, window);
    }

    public ErasureOptions withWindow(int rows) {
        return new ErasureOptions(approvals, shortest, otherPersons, rows);
    }
}
