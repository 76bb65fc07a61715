package org.gdpr4j.examples.adopting.crm;

public enum Gender {
    FEMALE,
    MALE,
    OTHER
}
