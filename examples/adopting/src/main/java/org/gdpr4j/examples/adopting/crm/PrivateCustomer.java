package org.gdpr4j.examples.adopting.crm;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.gdpr4j.examples.adopting.shared.PersonName;

@Entity
public class PrivateCustomer extends Customer {

    @Embedded
    PersonName name;

    LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    Gender gender;

    @Column(length = 30)
    String identityCardNumber;

    protected PrivateCustomer() {}

    public PrivateCustomer(String customerNumber, String email, PersonName name, LocalDate birthDate) {
        super(customerNumber, email);
        this.name = name;
        this.birthDate = birthDate;
    }

    @Override
    public String displayName() {
        return name.display();
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }
}
