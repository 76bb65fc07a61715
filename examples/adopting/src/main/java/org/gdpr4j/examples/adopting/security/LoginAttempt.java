package org.gdpr4j.examples.adopting.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;

/** Also of people who mistyped their address or have no account. */
@Entity
@Table(indexes = @Index(columnList = "email, attemptedAt"))
public class LoginAttempt {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;

    @Column(length = 254)
    String email;

    @Column(length = 45)
    String ip;

    @Column(length = 500)
    String userAgent;

    Instant attemptedAt;

    boolean successful;

    protected LoginAttempt() {}

    public LoginAttempt(String email, String ip, String userAgent, Instant attemptedAt) {
        this.email = email;
        this.ip = ip;
        this.userAgent = userAgent;
        this.attemptedAt = attemptedAt;
    }
}
