package org.gdpr4j.examples.adopting.sales;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/orders")
class OrderController {

    private final OrderDesk desk;
    private final SalesOrderRepository orders;

    OrderController(OrderDesk desk, SalesOrderRepository orders) {
        this.desk = desk;
        this.orders = orders;
    }

    @GetMapping
    List<OrderView> ofCustomer(@RequestParam String customerNumber) {
        return orders.ofCustomer(customerNumber).stream().map(OrderView::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OrderView order(@RequestBody NewOrder form) {
        return OrderView.of(desk.take(form.orderNumber(), form.customerNumber(), form.quantitiesBySku()));
    }

    record NewOrder(String orderNumber, String customerNumber, Map<String, Integer> quantitiesBySku) {}

    record OrderView(String orderNumber, OrderStatus status) {

        static OrderView of(SalesOrder order) {
            return new OrderView(order.getOrderNumber(), order.getStatus());
        }
    }
}
