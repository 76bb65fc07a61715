package org.gdpr4j.examples.adopting.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** Postal address; the map position is filled in by the nightly geocoding. */
@Embeddable
public class Address {

    String street;

    @Column(length = 80)
    String city;

    @Column(length = 12)
    String postalCode;

    @Column(length = 2)
    String countryCode;

    @Embedded
    GeoPoint location;

    protected Address() {}

    public Address(String street, String city, String postalCode, String countryCode) {
        this.street = street;
        this.city = city;
        this.postalCode = postalCode;
        this.countryCode = countryCode;
    }

    public String getCity() {
        return city;
    }

    public void locate(GeoPoint point) {
        this.location = point;
    }

    public GeoPoint getLocation() {
        return location;
    }
}
