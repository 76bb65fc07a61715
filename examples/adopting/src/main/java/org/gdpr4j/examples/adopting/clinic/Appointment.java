package org.gdpr4j.examples.adopting.clinic;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;

@Entity
public class Appointment extends AuditedEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Patient patient;

    @ManyToOne(fetch = FetchType.LAZY)
    Physician physician;

    @ManyToOne(fetch = FetchType.LAZY)
    TreatmentRoom room;

    @ManyToMany
    @JoinTable(name = "appointment_procedure")
    Set<MedicalProcedure> procedures = new HashSet<>();

    LocalDateTime startsAt;

    String companionName;

    String reason;

    boolean noShow;
}
