package org.gdpr4j.house.rooms.stray;

public class Stray {}
