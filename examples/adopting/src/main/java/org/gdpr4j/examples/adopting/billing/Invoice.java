package org.gdpr4j.examples.adopting.billing;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.examples.adopting.crm.Customer;
import org.gdpr4j.examples.adopting.sales.SalesOrder;
import org.gdpr4j.examples.adopting.shared.Address;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.NaturalId;

/** Issued invoice; the buyer is copied onto it, as the tax office requires. */
@Entity
public class Invoice extends AuditedEntity {

    @NaturalId
    @Column(length = 20)
    String invoiceNumber;

    @ManyToOne(fetch = FetchType.LAZY)
    SalesOrder order;

    @ManyToOne(fetch = FetchType.LAZY)
    Customer buyer;

    @Column(nullable = false)
    String buyerName;

    @Column(length = 20)
    String buyerTaxNumber;

    @Embedded
    @EmbeddedColumnNaming("buyer_%s")
    Address buyerAddress;

    LocalDate issuedOn;

    LocalDate taxPeriodEnd;

    @OneToMany(mappedBy = "invoice", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    List<InvoiceLine> lines = new ArrayList<>();
}
