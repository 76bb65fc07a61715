package org.gdpr4j.examples.adopting.warehouse;

import java.io.Serializable;
import java.util.Objects;

public class StockLevelId implements Serializable {

    private static final long serialVersionUID = 1L;

    private String warehouseCode;
    private String sku;

    protected StockLevelId() {}

    public StockLevelId(String warehouseCode, String sku) {
        this.warehouseCode = warehouseCode;
        this.sku = sku;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StockLevelId that
                && Objects.equals(warehouseCode, that.warehouseCode)
                && Objects.equals(sku, that.sku);
    }

    @Override
    public int hashCode() {
        return Objects.hash(warehouseCode, sku);
    }
}
