package org.gdpr4j.examples.adopting.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
public class Country {

    @Id
    @Column(length = 2)
    String code;

    @Column(nullable = false)
    String name;

    @Column(length = 4)
    String vatPrefix;

    boolean euMember;

    @ManyToOne(fetch = FetchType.LAZY)
    Currency currency;

    protected Country() {}

    public Country(String code, String name) {
        this.code = code;
        this.name = name;
    }
}
