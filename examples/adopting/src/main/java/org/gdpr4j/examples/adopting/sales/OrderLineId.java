package org.gdpr4j.examples.adopting.sales;

import jakarta.persistence.Embeddable;

@Embeddable
public record OrderLineId(Long orderId, int lineNo) {}
