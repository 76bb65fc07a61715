package org.gdpr4j.jpa.basis;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.gdpr4j.catalog.DataSubject;
import org.gdpr4j.catalog.NotPersonal;
import org.gdpr4j.catalog.OwnedBy;

/** Persons whose keys are of all sorts, with contracts in their own record and in another one. */
final class Bazaar {

    private Bazaar() {}

    @Entity(name = "Client")
    @DataSubject("client")
    static class Client {
        @Id
        Long id;

        @NotPersonal("two letters")
        String country;

        @NotPersonal("a date")
        LocalDate suppliedThrough;
    }

    @Entity(name = "Prospect")
    @DataSubject("prospect")
    static class Prospect {
        @Id
        UUID id;

        @NotPersonal("two letters")
        String country;

        @NotPersonal("a flag")
        boolean onTrial;
    }

    @Entity(name = "Walker")
    @DataSubject("walker")
    static class Walker {
        @Id
        String code;

        @NotPersonal("two letters")
        String country;
    }

    @Entity(name = "Service")
    static class Service {
        @Id
        UUID id = UUID.randomUUID();

        @OwnedBy
        @ManyToOne
        Client client;

        @NotPersonal("a flag")
        boolean active;
    }

    /** A list of the host's that names persons by their keys, as a key of another type than its own. */
    @Entity(name = "Visit")
    static class Visit {
        @Id
        UUID id = UUID.randomUUID();

        @NotPersonal("a key")
        Long visitor;
    }
}
