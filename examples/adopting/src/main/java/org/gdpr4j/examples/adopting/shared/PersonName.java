package org.gdpr4j.examples.adopting.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

@Embeddable
public class PersonName {

    @Column(length = 30)
    String title;

    @Column(length = 80)
    String firstName;

    @Column(length = 80)
    String lastName;

    protected PersonName() {}

    public PersonName(String firstName, String lastName) {
        this.firstName = firstName;
        this.lastName = lastName;
    }

    public String display() {
        return title == null ? firstName + " " + lastName : title + " " + firstName + " " + lastName;
    }
}
