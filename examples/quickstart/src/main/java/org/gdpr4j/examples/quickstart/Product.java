package org.gdpr4j.examples.quickstart;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import org.gdpr4j.catalog.NotPersonal;

/** What the shop sells. */
@Entity
@NotPersonal("goods and their prices, the same for everyone")
class Product {

    @Id
    @GeneratedValue
    Long id;

    @Column(nullable = false)
    String title;

    @Column(nullable = false)
    BigDecimal price;
}
