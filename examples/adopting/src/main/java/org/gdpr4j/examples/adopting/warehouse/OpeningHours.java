package org.gdpr4j.examples.adopting.warehouse;

import jakarta.persistence.Embeddable;
import java.time.LocalTime;

@Embeddable
public record OpeningHours(LocalTime opensAt, LocalTime closesAt) {}
