package org.gdpr4j.examples.adopting.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

@Entity
public class PasswordResetToken {

    @Id
    @Column(length = 64)
    String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY)
    UserAccount account;

    @Column(length = 254)
    String sentTo;

    Instant expiresAt;
}
