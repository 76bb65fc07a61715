package org.gdpr4j.examples.adopting.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.gdpr4j.examples.adopting.shared.BaseEntity;
import org.hibernate.annotations.NaturalId;

/** Next number of a document series, for example invoices of one year. */
@Entity
public class NumberSeries extends BaseEntity {

    @NaturalId
    @Column(length = 20)
    String prefix;

    int fiscalYear;

    long nextNumber;
}
