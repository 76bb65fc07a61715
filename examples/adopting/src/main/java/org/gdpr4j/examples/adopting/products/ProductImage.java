package org.gdpr4j.examples.adopting.products;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

@Entity
public class ProductImage extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Product product;

    String fileName;

    @Column(length = 60)
    String mimeType;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    byte[] picture;
}
