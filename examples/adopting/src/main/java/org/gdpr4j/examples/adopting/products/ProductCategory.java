package org.gdpr4j.examples.adopting.products;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

@Entity
public class ProductCategory extends BaseEntity {

    @Column(nullable = false)
    String name;

    @ManyToOne(fetch = FetchType.LAZY)
    ProductCategory parent;

    @OneToMany(mappedBy = "parent", cascade = CascadeType.PERSIST)
    @OrderBy("name")
    List<ProductCategory> children = new ArrayList<>();

    protected ProductCategory() {}

    public ProductCategory(String name) {
        this.name = name;
    }

    public ProductCategory addChild(String childName) {
        ProductCategory child = new ProductCategory(childName);
        child.parent = this;
        children.add(child);
        return child;
    }

    public ProductCategory getParent() {
        return parent;
    }

    public String getName() {
        return name;
    }
}
