package org.gdpr4j.spring;

import org.gdpr4j.adoption.AdoptionException;
import org.gdpr4j.problem.GdprException;

/**
 * The declarations leave too much open to start. Spring logs its message before {@link AdoptionFailureAnalyzer} prints all
 * problems, so it is short.
 */
final class OpenDeclarationsException extends GdprException {

    private static final long serialVersionUID = 1L;

    OpenDeclarationsException(AdoptionException cause) {
        super("The declarations leave " + cause.problems().size() + " problems open.", cause);
    }
}
