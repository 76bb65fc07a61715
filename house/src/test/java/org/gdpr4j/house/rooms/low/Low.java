package org.gdpr4j.house.rooms.low;

public class Low {}
