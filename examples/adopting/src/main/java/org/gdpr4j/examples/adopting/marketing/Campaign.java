package org.gdpr4j.examples.adopting.marketing;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;
import org.gdpr4j.examples.adopting.crm.CustomerSegment;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;
import org.gdpr4j.examples.adopting.shared.DateRange;
import org.gdpr4j.examples.adopting.shared.Money;

@Entity
public class Campaign extends AuditedEntity {

    String title;

    @Embedded
    DateRange runs;

    @Embedded
    Money budget;

    @ManyToMany
    @JoinTable(name = "campaign_segment")
    Set<CustomerSegment> targets = new HashSet<>();

    @Lob
    String template;
}
