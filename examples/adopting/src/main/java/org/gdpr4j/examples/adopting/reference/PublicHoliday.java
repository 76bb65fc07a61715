package org.gdpr4j.examples.adopting.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.LocalDate;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"country_code", "observedOn"}))
public class PublicHoliday extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Country country;

    LocalDate observedOn;

    String name;
}
