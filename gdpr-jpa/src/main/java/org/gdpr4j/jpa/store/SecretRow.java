package org.gdpr4j.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A key, wrapped under the root key. Written and read by {@link JpaSecretStore}. */
@Entity(name = "GdprSecret")
@Table(name = "gdpr_secret")
class SecretRow {

    @Id
    @Column(name = "name", nullable = false, updatable = false, length = Lengths.NAME)
    @Nullable
    String name;

    @Column(name = "controller", nullable = false, updatable = false, length = Lengths.CONTROLLER)
    @Nullable
    String controller;

    @Column(name = "wrapped", nullable = false, updatable = false, length = Lengths.WRAPPED)
    byte @Nullable [] wrapped;
}
