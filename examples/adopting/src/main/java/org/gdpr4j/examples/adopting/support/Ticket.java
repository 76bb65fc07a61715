package org.gdpr4j.examples.adopting.support;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gdpr4j.examples.adopting.crm.Customer;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;

@Entity
public class Ticket extends AuditedEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    Customer customer;

    @Column(length = 254)
    String reporterEmail;

    @Column(nullable = false)
    String subject;

    @Lob
    String description;

    @Column(length = 60)
    String assignee;

    @ElementCollection
    @CollectionTable(name = "ticket_watcher")
    @Column(name = "watcher_email", length = 254)
    Set<String> watchers = new LinkedHashSet<>();

    @OneToMany(mappedBy = "ticket", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    List<TicketComment> comments = new ArrayList<>();

    Instant closedAt;

    protected Ticket() {}

    public Ticket(String reporterEmail, String subject, String description) {
        this.reporterEmail = reporterEmail;
        this.subject = subject;
        this.description = description;
    }

    public TicketComment comment(String authorUsername, String text, TicketComment inReplyTo) {
        TicketComment comment = new TicketComment(this, authorUsername, text, inReplyTo);
        comments.add(comment);
        return comment;
    }

    public String getSubject() {
        return subject;
    }

    public String getDescription() {
        return description;
    }

    public List<TicketComment> getComments() {
        return comments;
    }
}
