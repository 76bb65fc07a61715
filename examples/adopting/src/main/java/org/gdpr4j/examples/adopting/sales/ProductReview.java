package org.gdpr4j.examples.adopting.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.gdpr4j.examples.adopting.products.Product;
import org.gdpr4j.examples.adopting.shared.BaseEntity;
import org.hibernate.annotations.SoftDelete;

/** Review on the product page; deleted reviews are only hidden. */
@Entity
@SoftDelete
public class ProductReview extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Product product;

    @Column(length = 60)
    String nickname;

    int stars;

    @Column(length = 4000)
    String reviewText;

    protected ProductReview() {}

    public ProductReview(Product product, String nickname, int stars, String reviewText) {
        this.product = product;
        this.nickname = nickname;
        this.stars = stars;
        this.reviewText = reviewText;
    }

    public void rate(int newStars) {
        this.stars = newStars;
    }

    public int getStars() {
        return stars;
    }
}
