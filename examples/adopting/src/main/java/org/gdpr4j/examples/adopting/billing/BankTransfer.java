package org.gdpr4j.examples.adopting.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.gdpr4j.examples.adopting.crm.Customer;
import org.gdpr4j.examples.adopting.shared.Iban;

@Entity
public class BankTransfer extends PaymentMethod {

    String accountHolder;

    Iban iban;

    @Column(length = 11)
    String bic;

    protected BankTransfer() {}

    public BankTransfer(Customer customer, String label, String accountHolder, Iban iban) {
        super(customer, label);
        this.accountHolder = accountHolder;
        this.iban = iban;
    }

    public Iban getIban() {
        return iban;
    }
}
