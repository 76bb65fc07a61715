package org.gdpr4j.examples.adopting.crm;

public enum ContactChannel {
    EMAIL,
    PHONE,
    SMS,
    POST
}
