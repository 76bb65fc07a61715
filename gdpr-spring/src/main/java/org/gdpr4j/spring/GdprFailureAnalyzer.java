package org.gdpr4j.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what keeps the library from working, and what to do about it, instead of a stack trace. */
final class GdprFailureAnalyzer extends AbstractFailureAnalyzer<GdprStartException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, GdprStartException cause) {
        return new FailureAnalysis(cause.what(), cause.remedy(), cause);
    }
}
