package org.gdpr4j.house.faults;

class StrayException extends RuntimeException {}
