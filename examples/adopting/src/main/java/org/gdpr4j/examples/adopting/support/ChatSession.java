package org.gdpr4j.examples.adopting.support;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@Entity
public class ChatSession {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    String visitorName;

    @Column(length = 45)
    String ip;

    @Column(length = 500)
    String userAgent;

    @ElementCollection
    @CollectionTable(name = "chat_message")
    @OrderColumn(name = "message_no")
    List<ChatLine> transcript = new ArrayList<>();

    Instant startedAt;
}
