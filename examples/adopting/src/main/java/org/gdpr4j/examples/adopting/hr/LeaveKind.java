package org.gdpr4j.examples.adopting.hr;

public enum LeaveKind {
    HOLIDAY,
    SICKNESS,
    PARENTAL,
    UNPAID
}
