package org.gdpr4j.examples.adopting.sales;

import java.time.Clock;
import java.util.Map;
import org.gdpr4j.examples.adopting.crm.Customer;
import org.gdpr4j.examples.adopting.crm.CustomerRepository;
import org.gdpr4j.examples.adopting.products.ProductRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes orders from the web shop and from the telephone. */
@Service
@Transactional
class OrderDesk {

    private final CustomerRepository customers;
    private final ProductRepository products;
    private final SalesOrderRepository orders;
    private final Clock clock;

    OrderDesk(CustomerRepository customers, ProductRepository products, SalesOrderRepository orders, Clock clock) {
        this.customers = customers;
        this.products = products;
        this.orders = orders;
        this.clock = clock;
    }

    SalesOrder take(String orderNumber, String customerNumber, Map<String, Integer> quantitiesBySku) {
        Customer customer = customers.findByCustomerNumber(customerNumber).orElseThrow();
        SalesOrder order = new SalesOrder(orderNumber, customer, clock.instant());
        quantitiesBySku.forEach(
                (sku, quantity) -> order.add(products.findBySku(sku).orElseThrow(), quantity));
        return orders.save(order);
    }
}
