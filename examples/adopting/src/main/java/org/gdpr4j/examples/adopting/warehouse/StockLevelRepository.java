package org.gdpr4j.examples.adopting.warehouse;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface StockLevelRepository extends JpaRepository<StockLevel, StockLevelId> {

    List<StockLevel> findBySku(String sku);
}
