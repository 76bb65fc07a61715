package org.gdpr4j.consent;

/**
 * Is told, in the same transaction, what begins or ends by a person's word: a withdrawal or an objection starts the period
 * after which what rested on it must go. Adapters and the composition root implement it; must be thread-safe. What it
 * throws undoes the transaction, except at a withdrawal or an objection, which nothing of the kind may stop.
 */
@FunctionalInterface
public interface ConsentListener {

    void happened(ConsentChange change);
}
