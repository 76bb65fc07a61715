package org.gdpr4j.examples.adopting.shared;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** How to reach a business partner: mail, phone and the office address. */
@Embeddable
public class ContactDetails {

    String contactName;

    String email;

    PhoneNumber phone;

    @Embedded
    Address office;

    protected ContactDetails() {}

    public ContactDetails(String contactName, String email, PhoneNumber phone, Address office) {
        this.contactName = contactName;
        this.email = email;
        this.phone = phone;
        this.office = office;
    }
}
