package org.gdpr4j.examples.adopting.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.time.Instant;
import org.hibernate.annotations.CreationTimestamp;

/** What was changed, by whom: user names as text, old and new content of the row. */
@Entity
public class AuditLogEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;

    @Column(length = 60)
    String username;

    @Column(length = 60)
    String tableName;

    @Column(length = 60)
    String rowKey;

    @Lob
    String oldContent;

    @Lob
    String newContent;

    @CreationTimestamp
    Instant loggedAt;
}
