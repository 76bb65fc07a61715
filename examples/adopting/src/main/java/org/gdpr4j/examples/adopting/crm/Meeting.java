package org.gdpr4j.examples.adopting.crm;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

@Entity
@DiscriminatorValue("MEETING")
public class Meeting extends Activity {

    String venue;

    @Lob
    String minutes;

    @ManyToMany
    @JoinTable(name = "meeting_attendee")
    Set<ContactPerson> attendees = new HashSet<>();

    protected Meeting() {}

    public Meeting(Customer customer, String subject, Instant happenedAt) {
        super(customer, subject, happenedAt);
    }
}
