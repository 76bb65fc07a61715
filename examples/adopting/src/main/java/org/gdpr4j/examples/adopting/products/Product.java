package org.gdpr4j.examples.adopting.products;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import java.util.HashMap;
import java.util.Map;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;
import org.gdpr4j.examples.adopting.shared.Money;
import org.hibernate.annotations.NaturalId;

@Entity
public class Product extends AuditedEntity {

    @NaturalId
    @Column(length = 30)
    String sku;

    @Column(nullable = false)
    String productName;

    @ManyToOne(fetch = FetchType.LAZY)
    ProductCategory category;

    @ManyToOne(fetch = FetchType.LAZY)
    Supplier supplier;

    @Embedded
    Money listPrice;

    @Lob
    String description;

    @OneToMany(mappedBy = "product", cascade = CascadeType.ALL, orphanRemoval = true)
    @MapKey(name = "attributeCode")
    Map<String, ProductAttribute> attributes = new HashMap<>();

    protected Product() {}

    public Product(String sku, String productName, Money listPrice) {
        this.sku = sku;
        this.productName = productName;
        this.listPrice = listPrice;
    }

    public String getProductName() {
        return productName;
    }

    public Money getListPrice() {
        return listPrice;
    }

    public void describe(String attributeCode, String attributeText) {
        attributes.put(attributeCode, new ProductAttribute(this, attributeCode, attributeText));
    }

    public Map<String, ProductAttribute> getAttributes() {
        return attributes;
    }
}
