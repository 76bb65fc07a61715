package org.gdpr4j.examples.adopting.products;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

@Entity
public class ProductAttribute extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Product product;

    @Column(length = 40)
    String attributeCode;

    String attributeText;

    @Column(length = 10)
    String unit;

    protected ProductAttribute() {}

    ProductAttribute(Product product, String attributeCode, String attributeText) {
        this.product = product;
        this.attributeCode = attributeCode;
        this.attributeText = attributeText;
    }

    public String getAttributeText() {
        return attributeText;
    }
}
