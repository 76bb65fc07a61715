package org.gdpr4j.house.faults;

public class OpenClass {}
