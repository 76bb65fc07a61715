package org.gdpr4j.examples.adopting.hr;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import org.gdpr4j.examples.adopting.shared.PhoneNumber;

@Entity
public class EmergencyContact {

    @Id
    Long employeeId;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    Employee employee;

    String contactName;

    PhoneNumber contactPhone;

    String relationship;

    protected EmergencyContact() {}

    public EmergencyContact(Employee employee, String contactName, PhoneNumber contactPhone) {
        this.employee = employee;
        this.contactName = contactName;
        this.contactPhone = contactPhone;
    }

    public PhoneNumber getContactPhone() {
        return contactPhone;
    }

    public void callOn(PhoneNumber newPhone) {
        this.contactPhone = newPhone;
    }
}
