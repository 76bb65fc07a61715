package org.gdpr4j.examples.adopting.warehouse;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Map;
import org.gdpr4j.examples.adopting.shared.Address;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

@Entity
public class Warehouse extends BaseEntity {

    @Column(length = 10, unique = true)
    String code;

    String name;

    @Embedded
    Address address;

    @ElementCollection
    @CollectionTable(name = "warehouse_opening_hours")
    @MapKeyColumn(name = "weekday", length = 10)
    @MapKeyEnumerated(EnumType.STRING)
    Map<DayOfWeek, OpeningHours> openingHours = new EnumMap<>(DayOfWeek.class);

    protected Warehouse() {}

    public Warehouse(String code, String name) {
        this.code = code;
        this.name = name;
    }

    public Map<DayOfWeek, OpeningHours> getOpeningHours() {
        return openingHours;
    }
}
