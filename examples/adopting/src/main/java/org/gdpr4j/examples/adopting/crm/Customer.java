package org.gdpr4j.examples.adopting.crm;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;
import org.gdpr4j.examples.adopting.shared.Address;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;
import org.gdpr4j.examples.adopting.shared.PhoneNumber;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.NaturalId;

/** Anybody who buys from us: a person or a company. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public abstract class Customer extends AuditedEntity {

    @NaturalId
    @Column(length = 20, nullable = false)
    String customerNumber;

    @Column(length = 254)
    String email;

    PhoneNumber phone;

    @Embedded
    Address billingAddress;

    @Embedded
    @EmbeddedColumnNaming("delivery_%s")
    Address deliveryAddress;

    @ManyToMany
    @JoinTable(name = "customer_segment_member")
    Set<CustomerSegment> segments = new HashSet<>();

    @Column(length = 2000)
    String note;

    protected Customer() {}

    protected Customer(String customerNumber, String email) {
        this.customerNumber = customerNumber;
        this.email = email;
    }

    public abstract String displayName();

    public String getCustomerNumber() {
        return customerNumber;
    }

    public String getEmail() {
        return email;
    }

    public PhoneNumber getPhone() {
        return phone;
    }

    public void setPhone(PhoneNumber phone) {
        this.phone = phone;
    }

    public Address getBillingAddress() {
        return billingAddress;
    }

    public void moveTo(Address address) {
        this.billingAddress = address;
    }
}
