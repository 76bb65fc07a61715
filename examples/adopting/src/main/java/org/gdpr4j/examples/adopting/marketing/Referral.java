package org.gdpr4j.examples.adopting.marketing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.gdpr4j.examples.adopting.crm.PrivateCustomer;
import org.gdpr4j.examples.adopting.sales.DiscountCode;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

/** A customer recommends us to a friend, whose data we then hold as well. */
@Entity
public class Referral extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    PrivateCustomer referrer;

    String friendName;

    @Column(length = 254)
    String friendEmail;

    String greeting;

    @ManyToOne(fetch = FetchType.LAZY)
    DiscountCode reward;
}
