package org.gdpr4j.examples.quickstart;

import static org.gdpr4j.catalog.Strategy.Kind.CLEAR;
import static org.gdpr4j.catalog.Strategy.Kind.CONSTANT;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.gdpr4j.catalog.Categories;
import org.gdpr4j.catalog.Erase;
import org.gdpr4j.catalog.NotPersonal;
import org.gdpr4j.catalog.OnLeave;
import org.gdpr4j.catalog.OwnedBy;
import org.gdpr4j.catalog.PersonalData;

/** A message between two customers. Both own it, so it goes when the second of them goes. */
@Entity
@Table(indexes = {@Index(columnList = "sender_id"), @Index(columnList = "recipient_id")})
class Message {

    @Id
    @GeneratedValue
    Long id;

    /** When the sender leaves, what they wrote is erased and the link emptied. */
    @OwnedBy(onLeave = OnLeave.DETACH)
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sender_id")
    Customer sender;

    /** When the recipient leaves, only the link is emptied: the words are the sender's. */
    @OwnedBy(onLeave = OnLeave.UNLINK, hides = "senderNote")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "recipient_id")
    Customer recipient;

    @PersonalData(value = Categories.COMMUNICATION, of = "sender")
    @Erase(value = CONSTANT, with = "[the sender has left]")
    @Column(nullable = false, length = 2000)
    String text;

    /** What the sender wrote down for themselves; the recipient never sees it. */
    @PersonalData(value = Categories.COMMUNICATION, of = "sender")
    @Erase(CLEAR)
    String senderNote;

    @NotPersonal("when, not who")
    @Column(nullable = false)
    LocalDateTime sentAt;
}
