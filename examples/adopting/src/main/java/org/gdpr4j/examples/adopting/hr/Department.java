package org.gdpr4j.examples.adopting.hr;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

@Entity
public class Department extends BaseEntity {

    @Column(length = 10, unique = true)
    String costCentre;

    String name;

    @ManyToOne(fetch = FetchType.LAZY)
    Department parent;

    @OneToOne(fetch = FetchType.LAZY)
    Employee head;
}
