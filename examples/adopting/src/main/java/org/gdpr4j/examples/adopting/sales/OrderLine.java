package org.gdpr4j.examples.adopting.sales;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import org.gdpr4j.examples.adopting.products.Product;
import org.gdpr4j.examples.adopting.shared.Money;

@Entity
public class OrderLine {

    @EmbeddedId
    OrderLineId id;

    @MapsId("orderId")
    @ManyToOne(fetch = FetchType.LAZY)
    SalesOrder order;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Product product;

    int quantity;

    @Embedded
    Money unitPrice;

    String engravingText;

    protected OrderLine() {}

    OrderLine(SalesOrder order, int lineNo, Product product, int quantity) {
        this.id = new OrderLineId(null, lineNo);
        this.order = order;
        this.product = product;
        this.quantity = quantity;
        this.unitPrice = product.getListPrice();
    }

    public OrderLineId getId() {
        return id;
    }

    public Money total() {
        return unitPrice.times(quantity);
    }
}
