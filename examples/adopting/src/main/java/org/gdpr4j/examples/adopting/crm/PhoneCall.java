package org.gdpr4j.examples.adopting.crm;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;

@Entity
@DiscriminatorValue("CALL")
public class PhoneCall extends Activity {

    @Column(length = 20)
    String callerNumber;

    int durationSeconds;

    String recordingFileName;

    protected PhoneCall() {}

    public PhoneCall(Customer customer, String subject, Instant happenedAt, String callerNumber) {
        super(customer, subject, happenedAt);
        this.callerNumber = callerNumber;
    }

    public String getCallerNumber() {
        return callerNumber;
    }
}
