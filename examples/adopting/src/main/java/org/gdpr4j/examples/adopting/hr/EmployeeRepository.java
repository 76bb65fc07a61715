package org.gdpr4j.examples.adopting.hr;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface EmployeeRepository extends JpaRepository<Employee, Long> {

    List<Employee> findByManager(Employee manager);
}
