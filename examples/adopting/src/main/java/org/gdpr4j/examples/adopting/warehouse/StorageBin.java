package org.gdpr4j.examples.adopting.warehouse;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

@Entity
public class StorageBin extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Warehouse warehouse;

    @Column(length = 10)
    String aisle;

    int shelf;

    @Column(precision = 8, scale = 2)
    BigDecimal maximumWeightKg;
}
