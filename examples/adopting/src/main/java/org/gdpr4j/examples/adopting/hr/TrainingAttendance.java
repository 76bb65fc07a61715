package org.gdpr4j.examples.adopting.hr;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;

@Entity
public class TrainingAttendance {

    @EmbeddedId
    Key key;

    @MapsId("trainingId")
    @ManyToOne(fetch = FetchType.LAZY)
    Training training;

    @MapsId("employeeId")
    @ManyToOne(fetch = FetchType.LAZY)
    Employee employee;

    Integer testScore;

    protected TrainingAttendance() {}

    public TrainingAttendance(Training training, Employee employee, Integer testScore) {
        this.key = new Key(training.getId(), employee.getId());
        this.training = training;
        this.employee = employee;
        this.testScore = testScore;
    }

    public Key getKey() {
        return key;
    }

    public Employee getEmployee() {
        return employee;
    }

    @Embeddable
    public record Key(Long trainingId, Long employeeId) {}

    public Integer getTestScore() {
        return testScore;
    }

    public void regrade(int newScore) {
        this.testScore = newScore;
    }
}
