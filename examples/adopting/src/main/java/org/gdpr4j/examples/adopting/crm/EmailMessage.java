package org.gdpr4j.examples.adopting.crm;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

@Entity
@DiscriminatorValue("EMAIL")
public class EmailMessage extends Activity {

    String senderAddress;

    @ElementCollection
    @CollectionTable(name = "email_recipient")
    @Column(name = "recipient_address")
    @OrderColumn(name = "line_order")
    List<String> recipients = new ArrayList<>();

    @Lob
    String body;

    protected EmailMessage() {}

    public EmailMessage(Customer customer, String subject, Instant happenedAt, List<String> recipients) {
        super(customer, subject, happenedAt);
        this.recipients.addAll(recipients);
    }

    public List<String> getRecipients() {
        return recipients;
    }
}
