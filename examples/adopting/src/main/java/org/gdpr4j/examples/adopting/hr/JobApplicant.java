package org.gdpr4j.examples.adopting.hr;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Lob;
import java.time.LocalDate;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;
import org.gdpr4j.examples.adopting.shared.PersonName;
import org.gdpr4j.examples.adopting.shared.PhoneNumber;

@Entity
public class JobApplicant extends AuditedEntity {

    @Embedded
    PersonName name;

    @Column(length = 254, unique = true)
    String email;

    PhoneNumber phone;

    String cvFileName;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    byte[] cvContent;

    @Lob
    String coverLetter;

    @Column(length = 2000)
    String interviewerNote;

    LocalDate keepUntil;
}
