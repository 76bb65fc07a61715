package org.gdpr4j.examples.adopting.crm;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.util.HashMap;
import java.util.Map;

/** One row per customer, under the customer's own key. */
@Entity
public class CustomerPreferences {

    @Id
    Long customerId;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    Customer customer;

    @Column(length = 5)
    String language;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    ContactChannel preferredChannel;

    @ElementCollection
    @CollectionTable(name = "customer_preference_option")
    @MapKeyColumn(name = "option_name", length = 60)
    @Column(name = "option_text")
    Map<String, String> options = new HashMap<>();

    protected CustomerPreferences() {}

    public CustomerPreferences(Customer customer) {
        this.customer = customer;
    }

    public Map<String, String> getOptions() {
        return options;
    }
}
