package org.gdpr4j.examples.adopting.sales;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface SalesOrderRepository extends JpaRepository<SalesOrder, Long> {

    Optional<SalesOrder> findByOrderNumber(String orderNumber);

    @Query("""
            select o from SalesOrder o join o.customer c
            where c.customerNumber = :customerNumber order by o.orderedAt desc
            """)
    List<SalesOrder> ofCustomer(String customerNumber);
}
