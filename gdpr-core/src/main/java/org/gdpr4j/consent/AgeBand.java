package org.gdpr4j.consent;

/**
 * On which side of the age limit of their country a person was when they gave a consent (Art. 8). Kept instead of a birth
 * date; {@link AgeLimits#band} says which.
 */
public enum AgeBand {
    /** Too young to consent alone: the holder of parental responsibility must give or authorise it. */
    BELOW_LIMIT,
    /** Old enough. */
    FROM_LIMIT
}
