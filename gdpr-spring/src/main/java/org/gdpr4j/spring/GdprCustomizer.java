package org.gdpr4j.spring;

import org.gdpr4j.GdprBuilder;

/**
 * Says what has no default and no property: how long the proof of a consent is kept, what the list against direct marketing
 * is for, which contracts run, where checkpoints go. Applications declare beans of it; they are called in their order, once,
 * before {@code Gdpr} is built.
 */
@FunctionalInterface
public interface GdprCustomizer {

    /** Adds to what the auto-configuration has said. */
    void customize(GdprBuilder builder);
}
