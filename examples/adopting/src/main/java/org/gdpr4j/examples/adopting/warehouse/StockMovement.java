package org.gdpr4j.examples.adopting.warehouse;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.gdpr4j.examples.adopting.products.Product;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

/** Every change of a stock level, with the user who booked it. */
@Entity
public class StockMovement extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    StorageBin bin;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Product product;

    int quantityChange;

    @Column(length = 60)
    String performedBy;

    Instant bookedAt;
}
