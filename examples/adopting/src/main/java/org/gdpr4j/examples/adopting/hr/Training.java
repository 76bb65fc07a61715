package org.gdpr4j.examples.adopting.hr;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

@Entity
public class Training extends BaseEntity {

    String title;

    LocalDate heldOn;

    String trainerName;

    boolean mandatory;

    protected Training() {}

    public Training(String title, LocalDate heldOn) {
        this.title = title;
        this.heldOn = heldOn;
    }
}
