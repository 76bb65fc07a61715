package org.gdpr4j.examples.adopting.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.HashSet;
import java.util.Set;

@Entity
public class AccountRole {

    @Id
    @Column(length = 30)
    String name;

    String description;

    @ElementCollection
    @CollectionTable(name = "role_permission")
    @Enumerated(EnumType.STRING)
    @Column(name = "permission", length = 30)
    Set<Permission> permissions = new HashSet<>();
}
