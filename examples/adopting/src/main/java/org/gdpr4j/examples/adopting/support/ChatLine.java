package org.gdpr4j.examples.adopting.support;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

@Embeddable
public record ChatLine(
        Instant sentAt,
        @Column(length = 60) String speaker,
        @Column(length = 2000) String text) {}
