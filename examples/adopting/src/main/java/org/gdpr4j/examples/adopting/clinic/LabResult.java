package org.gdpr4j.examples.adopting.clinic;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;

@Entity
public class LabResult extends AuditedEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Patient patient;

    @Column(length = 60)
    String laboratory;

    Instant sampledAt;

    @ElementCollection
    @CollectionTable(name = "lab_result_value")
    @MapKeyColumn(name = "analyte", length = 30)
    Map<String, Measurement> measurements = new TreeMap<>();

    protected LabResult() {}

    public LabResult(Patient patient, Instant sampledAt) {
        this.patient = patient;
        this.sampledAt = sampledAt;
    }

    public Map<String, Measurement> getMeasurements() {
        return measurements;
    }

    @Embeddable
    public record Measurement(
            Double reading, @Column(length = 20) String unit, Boolean outOfRange) {}
}
