package org.gdpr4j.examples.adopting.shared;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

@Embeddable
public record DateRange(LocalDate validFrom, LocalDate validTo) {

    public boolean covers(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || date.isBefore(validTo));
    }
}
