package org.gdpr4j.examples.adopting.products;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;
import org.gdpr4j.examples.adopting.shared.ContactDetails;
import org.gdpr4j.examples.adopting.shared.DateRange;

@Entity
public class Supplier extends AuditedEntity {

    String companyName;

    @Column(length = 20)
    String vatNumber;

    @Embedded
    ContactDetails contact;

    @ElementCollection
    @CollectionTable(name = "supplier_certificate")
    List<Certificate> certificates = new ArrayList<>();

    protected Supplier() {}

    public Supplier(String companyName, ContactDetails contact) {
        this.companyName = companyName;
        this.contact = contact;
    }

    public List<Certificate> getCertificates() {
        return certificates;
    }

    /** Quality certificate as the notified body issued it. */
    @Embeddable
    public record Certificate(
            String certificateNumber,
            String issuedBy,
            @Embedded DateRange validity) {}
}
