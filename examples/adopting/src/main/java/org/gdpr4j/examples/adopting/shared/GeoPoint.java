package org.gdpr4j.examples.adopting.shared;

import jakarta.persistence.Embeddable;

@Embeddable
public record GeoPoint(Double latitude, Double longitude) {}
