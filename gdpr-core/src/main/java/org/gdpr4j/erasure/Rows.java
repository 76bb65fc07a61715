package org.gdpr4j.erasure;

/** Counts rows in words. */
final class Rows {

    private Rows() {}

    static String of(long count) {
        return count + (count == 1 ? " row" : " rows");
    }

    static String of(long count, String one, String several) {
        return of(count) + " " + (count == 1 ? one : several);
    }
}
