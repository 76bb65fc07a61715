package org.gdpr4j.examples.adopting.crm;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;

/** Something that happened with a customer: a call, a meeting, a message. */
@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind", length = 10)
public abstract class Activity extends AuditedEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    Customer customer;

    @Column(nullable = false)
    String subject;

    Instant happenedAt;

    protected Activity() {}

    protected Activity(Customer customer, String subject, Instant happenedAt) {
        this.customer = customer;
        this.subject = subject;
        this.happenedAt = happenedAt;
    }

    public String getSubject() {
        return subject;
    }
}
