package org.gdpr4j.examples.adopting.warehouse;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

@Entity
@IdClass(StockLevelId.class)
public class StockLevel {

    @Id
    @Column(length = 10)
    String warehouseCode;

    @Id
    @Column(length = 30)
    String sku;

    int quantity;

    int reserved;

    protected StockLevel() {}

    public StockLevel(String warehouseCode, String sku, int quantity) {
        this.warehouseCode = warehouseCode;
        this.sku = sku;
        this.quantity = quantity;
    }

    public int available() {
        return quantity - reserved;
    }

    public void receive(int delivered) {
        this.quantity += delivered;
    }
}
