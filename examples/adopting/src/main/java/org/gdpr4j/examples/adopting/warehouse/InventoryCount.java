package org.gdpr4j.examples.adopting.warehouse;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

@Entity
public class InventoryCount extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    Warehouse warehouse;

    LocalDate countedOn;

    @ElementCollection
    @CollectionTable(name = "inventory_counter")
    @Column(name = "username", length = 60)
    Set<String> countedBy = new LinkedHashSet<>();

    @Column(length = 1000)
    String differencesNote;
}
