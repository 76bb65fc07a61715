package org.gdpr4j.examples.adopting.marketing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** Raw web statistics; the visitor cookie lives thirteen months. */
@Entity
public class PageVisit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;

    @Column(length = 64)
    String visitorCookie;

    @Column(length = 500)
    String url;

    @Column(length = 500)
    String referer;

    @Column(length = 45)
    String ip;

    @Column(length = 500)
    String userAgent;

    Instant visitedAt;
}
