package org.gdpr4j.examples.adopting.warehouse;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.gdpr4j.examples.adopting.hr.Employee;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

@Entity
public class DeliveryVan extends BaseEntity {

    @Column(length = 12, unique = true)
    String licencePlate;

    String vehicleModel;

    @ManyToOne(fetch = FetchType.LAZY)
    Employee regularDriver;

    LocalDate nextInspection;
}
