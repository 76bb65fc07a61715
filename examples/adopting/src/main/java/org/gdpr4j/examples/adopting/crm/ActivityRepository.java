package org.gdpr4j.examples.adopting.crm;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ActivityRepository extends JpaRepository<Activity, Long> {

    List<Activity> findByCustomerOrderByHappenedAtDesc(Customer customer);
}
