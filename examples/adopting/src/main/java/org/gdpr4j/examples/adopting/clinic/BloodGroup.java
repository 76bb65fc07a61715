package org.gdpr4j.examples.adopting.clinic;

public enum BloodGroup {
    A_POSITIVE,
    A_NEGATIVE,
    B_POSITIVE,
    B_NEGATIVE,
    AB_POSITIVE,
    AB_NEGATIVE,
    ZERO_POSITIVE,
    ZERO_NEGATIVE
}
