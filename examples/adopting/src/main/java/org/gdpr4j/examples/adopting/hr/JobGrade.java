package org.gdpr4j.examples.adopting.hr;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.gdpr4j.examples.adopting.shared.Money;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** Pay scale of the collective agreement. */
@Entity
public class JobGrade {

    @Id
    @Column(length = 5)
    String code;

    String title;

    @Embedded
    @EmbeddedColumnNaming("minimum_%s")
    Money minimumPay;

    @Embedded
    @EmbeddedColumnNaming("maximum_%s")
    Money maximumPay;
}
