package org.gdpr4j.examples.adopting.products;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;

@Entity
@IdClass(PriceListItem.Key.class)
public class PriceListItem {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    PriceList priceList;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    Product product;

    @Column(precision = 14, scale = 2)
    BigDecimal price;

    int minimumQuantity;

    protected PriceListItem() {}

    public PriceListItem(PriceList priceList, Product product, BigDecimal price) {
        this.priceList = priceList;
        this.product = product;
        this.price = price;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public record Key(Long priceList, Long product) {}

    public void reprice(BigDecimal newPrice) {
        this.price = newPrice;
    }
}
