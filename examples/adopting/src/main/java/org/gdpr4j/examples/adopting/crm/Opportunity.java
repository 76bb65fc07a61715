package org.gdpr4j.examples.adopting.crm;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.examples.adopting.hr.Employee;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;
import org.gdpr4j.examples.adopting.shared.Money;
import org.gdpr4j.examples.adopting.shared.TagsConverter;

@Entity
public class Opportunity extends AuditedEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Customer customer;

    @ManyToOne(fetch = FetchType.LAZY)
    Employee salesRep;

    String title;

    @Embedded
    Money expectedRevenue;

    int probabilityPercent;

    LocalDate expectedClose;

    @Convert(converter = TagsConverter.class)
    List<String> tags = new ArrayList<>();
}
