package org.gdpr4j.examples.adopting.crm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;
import org.gdpr4j.examples.adopting.shared.PhoneNumber;

@Entity
public class ContactPerson extends AuditedEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    BusinessCustomer company;

    String firstName;

    String lastName;

    String jobTitle;

    String email;

    @Column(name = "mobile")
    PhoneNumber mobilePhone;

    String linkedInUrl;

    protected ContactPerson() {}

    public ContactPerson(String firstName, String lastName, String email) {
        this.firstName = firstName;
        this.lastName = lastName;
        this.email = email;
    }

    public String getLastName() {
        return lastName;
    }
}
