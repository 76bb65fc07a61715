package org.gdpr4j.examples.adopting.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.HashSet;
import java.util.Set;
import org.gdpr4j.examples.adopting.crm.Customer;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;

/** Claim handed over to a lawyer. */
@Entity
public class DebtCase extends AuditedEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Customer debtor;

    @OneToMany
    @JoinColumn(name = "debt_case_id")
    Set<Invoice> invoices = new HashSet<>();

    @Column(length = 40)
    String courtFileNumber;

    String lawyerName;

    boolean insolvent;
}
