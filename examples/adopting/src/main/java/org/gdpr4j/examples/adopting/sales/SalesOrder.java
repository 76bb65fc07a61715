package org.gdpr4j.examples.adopting.sales;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.examples.adopting.crm.Customer;
import org.gdpr4j.examples.adopting.hr.Employee;
import org.gdpr4j.examples.adopting.products.Product;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;
import org.hibernate.annotations.NaturalId;

@Entity
public class SalesOrder extends AuditedEntity {

    @NaturalId
    @Column(length = 20)
    String orderNumber;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Customer customer;

    @ManyToOne(fetch = FetchType.LAZY)
    Employee salesRep;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    OrderStatus status = OrderStatus.NEW;

    Instant orderedAt;

    String deliveryNote;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id.lineNo")
    List<OrderLine> lines = new ArrayList<>();

    protected SalesOrder() {}

    public SalesOrder(String orderNumber, Customer customer, Instant orderedAt) {
        this.orderNumber = orderNumber;
        this.customer = customer;
        this.orderedAt = orderedAt;
    }

    public OrderLine add(Product product, int quantity) {
        OrderLine line = new OrderLine(this, lines.size() + 1, product, quantity);
        lines.add(line);
        return line;
    }

    public String getOrderNumber() {
        return orderNumber;
    }

    public OrderStatus getStatus() {
        return status;
    }

    public List<OrderLine> getLines() {
        return lines;
    }
}
