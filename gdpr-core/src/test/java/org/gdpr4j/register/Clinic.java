package org.gdpr4j.register;

import java.time.LocalDate;
import java.util.UUID;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.ClassSource;
import org.gdpr4j.catalog.Declarations;
import org.gdpr4j.catalog.Mapped;

/** Records that nobody has declared. */
final class Clinic {

    private Clinic() {}

    @Mapped.Inside
    static class Address {
        String street;
        String city;
    }

    static class Patient {
        UUID id;
        String name;
        String email;
        String bloodGroup;
        String pesel;
        Address home;
    }

    static class Physician {
        UUID id;
        String name;
        Physician deputy;
    }

    static class Visit {
        UUID id;
        Patient patient;
        Physician physician;
        LocalDate day;
    }

    static class Bill {
        UUID id;
        Patient payer;
        String bankAccount;
        String number;
    }

    static class BillLine {
        UUID id;
        Bill bill;
        String note;
    }

    static class Subscription {
        UUID id;
        String email;
        String fullName;
        String name;
    }

    static class Room {
        UUID id;
        String name;
        Address where;
    }

    static Catalog undeclared() {
        return Catalog.of(
                ClassSource.of(
                        Patient.class,
                        Physician.class,
                        Visit.class,
                        Bill.class,
                        BillLine.class,
                        Subscription.class,
                        Room.class),
                Declarations.none());
    }
}
