package org.gdpr4j.examples.adopting.ksiegowosc;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface KontrahentRepository extends JpaRepository<Kontrahent, Long> {

    Optional<Kontrahent> findByNip(String nip);
}
