package org.gdpr4j.basis;

import java.util.function.Function;

/**
 * One rule of a decision.
 *
 * @param article of the regulation, or empty
 * @param must what must be so
 * @param otherwise the sentence for a person of whom it is not so
 */
record Step(BasisRule rule, String article, Fact must, Function<Person, String> otherwise) {

    static Step of(BasisRule rule, String article, Fact must, String otherwise) {
        return new Step(rule, article, must, person -> otherwise);
    }
}
