package org.gdpr4j.examples.adopting.sales;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/** Read-only figures for the sales dashboard. */
@Entity
@Immutable
@Subselect("""
        select c.id as customer_id, c.customer_number as customer_number, c.email as email, count(o.id) as order_count
        from customer c left join sales_order o on o.customer_id = c.id
        group by c.id, c.customer_number, c.email
        """)
@Synchronize({"customer", "sales_order"})
public class CustomerTurnover {

    @Id
    Long customerId;

    String customerNumber;

    String email;

    long orderCount;

    public long getOrderCount() {
        return orderCount;
    }
}
