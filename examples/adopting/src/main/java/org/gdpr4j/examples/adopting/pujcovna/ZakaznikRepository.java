package org.gdpr4j.examples.adopting.pujcovna;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ZakaznikRepository extends JpaRepository<Zakaznik, Long> {

    List<Zakaznik> findByPrijmeniStartingWith(String prefix);
}
