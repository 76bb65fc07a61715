package org.gdpr4j.examples.adopting.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.gdpr4j.examples.adopting.crm.Customer;

/** What a customer pays with; each kind lives in a table of its own. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
public abstract class PaymentMethod {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Customer customer;

    @Column(length = 60)
    String label;

    boolean preferred;

    protected PaymentMethod() {}

    protected PaymentMethod(Customer customer, String label) {
        this.customer = customer;
        this.label = label;
    }

    public UUID getId() {
        return id;
    }

    public String getLabel() {
        return label;
    }

    public void rename(String newLabel) {
        this.label = newLabel;
    }
}
