package org.gdpr4j.jpa.source;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.gdpr4j.jpa.fixtures.People.Customer;
import org.gdpr4j.jpa.fixtures.Trade.Order;

/** Rows to begin with. */
final class Rows {

    private static final AtomicLong NEXT = new AtomicLong(1000);

    private Rows() {}

    static long id() {
        return NEXT.incrementAndGet();
    }

    static Customer customer() {
        Customer customer = new Customer();
        customer.id = UUID.randomUUID();
        customer.number = "C" + id();
        customer.name = "Jana Nováková";
        return customer;
    }

    static Order order(Customer buyer, Customer payer) {
        Order order = new Order();
        order.buyer = buyer;
        order.payer = payer;
        return order;
    }
}
