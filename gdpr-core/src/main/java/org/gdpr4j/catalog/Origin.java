package org.gdpr4j.catalog;

/** Where a personal value comes from (Art. 14(2)(f), 15(1)(g), 20(1)). */
public enum Origin {
    /** Nothing was said. */
    UNSTATED,
    /** The person gave it. */
    GIVEN,
    /** It was observed while the person used a service. */
    OBSERVED,
    /** The controller derived it. */
    INFERRED,
    /** Somebody else gave it. */
    THIRD_PARTY
}
