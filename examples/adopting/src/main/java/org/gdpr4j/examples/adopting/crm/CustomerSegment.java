package org.gdpr4j.examples.adopting.crm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

@Entity
public class CustomerSegment extends BaseEntity {

    @Column(length = 60, unique = true)
    String name;

    String description;

    @ManyToMany(mappedBy = "segments")
    Set<Customer> customers = new HashSet<>();
}
