package org.gdpr4j.examples.adopting.clinic;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PatientRepository extends JpaRepository<Patient, Long> {

    Optional<Patient> findByInsuranceNumber(String insuranceNumber);
}
