package org.gdpr4j.examples.adopting.reference;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.HashSet;
import java.util.Set;

@Entity
public class FeatureFlag {

    @Id
    @Column(length = 60)
    String name;

    boolean enabled;

    String description;

    @ElementCollection
    @Column(name = "tenant_code", length = 20)
    Set<String> enabledForTenants = new HashSet<>();
}
