package org.gdpr4j.examples.adopting.clinic;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import java.util.HashSet;
import java.util.Set;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

@Entity
public class TreatmentRoom extends BaseEntity {

    @Column(length = 10, unique = true)
    String roomNumber;

    int storey;

    @ElementCollection
    @CollectionTable(name = "room_equipment")
    @Column(name = "equipment")
    Set<String> equipment = new HashSet<>();
}
