package org.gdpr4j.examples.adopting.crm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Lob;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;

@Entity
@Table(name = "sales_lead")
public class Lead extends AuditedEntity {

    String fullName;

    String emailAddress;

    String phone;

    String companyName;

    @Column(length = 40)
    String source;

    @Lob
    String message;

    @Column(length = 45)
    String submittedFromIp;

    @OneToOne(fetch = FetchType.LAZY)
    Customer convertedTo;
}
