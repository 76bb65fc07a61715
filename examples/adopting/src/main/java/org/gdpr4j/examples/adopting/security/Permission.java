package org.gdpr4j.examples.adopting.security;

public enum Permission {
    READ_CUSTOMERS,
    EDIT_CUSTOMERS,
    READ_PATIENTS,
    EDIT_PAYROLL,
    EDIT_PRICES
}
