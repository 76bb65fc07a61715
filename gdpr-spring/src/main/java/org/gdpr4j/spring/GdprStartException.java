package org.gdpr4j.spring;

import org.gdpr4j.problem.GdprException;

/** The application is put together so that the library cannot work; a {@link GdprFailureAnalyzer} prints it. */
final class GdprStartException extends GdprException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String remedy;

    GdprStartException(String what, String remedy) {
        super(what + " " + remedy);
        this.what = what;
        this.remedy = remedy;
    }

    String what() {
        return what;
    }

    String remedy() {
        return remedy;
    }
}
