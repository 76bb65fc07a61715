package org.gdpr4j.examples.adopting.sales;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyJoinColumn;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gdpr4j.examples.adopting.crm.Customer;
import org.gdpr4j.examples.adopting.products.Product;
import org.hibernate.annotations.UpdateTimestamp;

/** Shopping basket of the web shop, often of a visitor who never logged in. */
@Entity
public class Basket {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    @Column(length = 64)
    String cookieId;

    @ManyToOne(fetch = FetchType.LAZY)
    Customer customer;

    @ElementCollection
    @CollectionTable(name = "basket_item")
    @MapKeyJoinColumn(name = "product_id")
    @Column(name = "quantity")
    Map<Product, Integer> items = new HashMap<>();

    @UpdateTimestamp
    Instant touchedAt;

    protected Basket() {}

    public Basket(String cookieId) {
        this.cookieId = cookieId;
    }

    public UUID getId() {
        return id;
    }

    public Map<Product, Integer> getItems() {
        return items;
    }
}
