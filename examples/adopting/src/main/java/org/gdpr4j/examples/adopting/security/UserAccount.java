package org.gdpr4j.examples.adopting.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.gdpr4j.examples.adopting.hr.Employee;
import org.gdpr4j.examples.adopting.shared.BaseEntity;
import org.hibernate.annotations.NaturalId;

@Entity
public class UserAccount extends BaseEntity {

    @NaturalId
    @Column(length = 60)
    String username;

    @Column(length = 100)
    String passwordHash;

    @Column(length = 254)
    String recoveryEmail;

    @OneToOne(fetch = FetchType.LAZY)
    Employee employee;

    @ManyToMany
    @JoinTable(name = "user_account_role")
    Set<AccountRole> roles = new HashSet<>();

    Instant lastLoginAt;

    boolean locked;
}
