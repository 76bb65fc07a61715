package org.gdpr4j.examples.adopting.marketing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Keyed by the address itself; subscribers need not be customers. */
@Entity
public class NewsletterSubscription {

    @Id
    @Column(length = 254)
    String email;

    String firstName;

    @Column(length = 5)
    String language;

    Instant confirmedAt;

    @Column(length = 45)
    String confirmedFromIp;

    @ElementCollection
    @CollectionTable(name = "newsletter_topic")
    @Enumerated(EnumType.STRING)
    @Column(name = "topic", length = 20)
    Set<Topic> topics = new HashSet<>();

    protected NewsletterSubscription() {}

    public NewsletterSubscription(String email, Instant confirmedAt) {
        this.email = email;
        this.confirmedAt = confirmedAt;
    }

    public Set<Topic> getTopics() {
        return topics;
    }

    public enum Topic {
        OFFERS,
        NEW_PRODUCTS,
        HEALTH_ADVICE
    }
}
