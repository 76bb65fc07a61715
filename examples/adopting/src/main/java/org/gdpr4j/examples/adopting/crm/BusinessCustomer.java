package org.gdpr4j.examples.adopting.crm;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.util.ArrayList;
import java.util.List;

/** A company; a sole trader is kept here too and then the company name is the name of a person. */
@Entity
@PrimaryKeyJoinColumn(name = "business_customer_id")
public class BusinessCustomer extends Customer {

    String companyName;

    @Column(length = 20)
    String vatNumber;

    @Column(length = 20)
    String registrationNumber;

    boolean soleTrader;

    @ManyToOne(fetch = FetchType.LAZY)
    BusinessCustomer parentCompany;

    @OneToMany(mappedBy = "company", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("lastName, firstName")
    List<ContactPerson> contacts = new ArrayList<>();

    protected BusinessCustomer() {}

    public BusinessCustomer(String customerNumber, String email, String companyName) {
        super(customerNumber, email);
        this.companyName = companyName;
    }

    @Override
    public String displayName() {
        return companyName;
    }

    public void addContact(ContactPerson contact) {
        contact.company = this;
        contacts.add(contact);
    }

    public List<ContactPerson> getContacts() {
        return contacts;
    }
}
