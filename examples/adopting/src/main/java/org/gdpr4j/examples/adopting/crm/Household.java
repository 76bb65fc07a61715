package org.gdpr4j.examples.adopting.crm;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.Set;
import org.gdpr4j.examples.adopting.shared.Address;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;

/** Customers who share one contract and one bill. */
@Entity
public class Household extends AuditedEntity {

    String label;

    @Embedded
    Address home;

    @ManyToMany
    @JoinTable(
            name = "household_member",
            joinColumns = @JoinColumn(name = "household_id"),
            inverseJoinColumns = @JoinColumn(name = "customer_id"))
    Set<PrivateCustomer> members = new HashSet<>();

    @ManyToOne(fetch = FetchType.LAZY)
    PrivateCustomer payer;
}
