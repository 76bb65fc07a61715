package org.gdpr4j.examples.adopting.marketing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;
import org.gdpr4j.examples.adopting.crm.PrivateCustomer;
import org.gdpr4j.examples.adopting.shared.BaseEntity;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.NaturalId;

@Entity
public class LoyaltyCard extends BaseEntity {

    @NaturalId
    @Column(length = 16)
    String cardNumber;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    PrivateCustomer holder;

    int points;

    @Formula("case when points > 1000 then 'GOLD' else 'BASIC' end")
    String tier;
}
