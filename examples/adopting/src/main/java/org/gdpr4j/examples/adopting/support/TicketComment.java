package org.gdpr4j.examples.adopting.support;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;

@Entity
public class TicketComment extends AuditedEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Ticket ticket;

    @ManyToOne(fetch = FetchType.LAZY)
    TicketComment inReplyTo;

    @Column(length = 60)
    String authorUsername;

    @Column(length = 4000)
    String commentText;

    boolean internalOnly;

    protected TicketComment() {}

    TicketComment(Ticket ticket, String authorUsername, String commentText, TicketComment inReplyTo) {
        this.ticket = ticket;
        this.authorUsername = authorUsername;
        this.commentText = commentText;
        this.inReplyTo = inReplyTo;
    }

    public TicketComment getInReplyTo() {
        return inReplyTo;
    }
}
