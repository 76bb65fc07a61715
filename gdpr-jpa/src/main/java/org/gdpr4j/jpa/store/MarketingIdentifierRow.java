package org.gdpr4j.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A keyed hash that came with an objection to direct marketing. Written and read by {@link JpaObjectionStore}. */
@Entity(name = "GdprMarketingIdentifier")
@Table(
        name = "gdpr_marketing_identifier",
        indexes = {
            @Index(name = "gdpr_marketing_identifier_hash_ix", columnList = "controller, hash"),
            @Index(name = "gdpr_marketing_identifier_objection_ix", columnList = "objection")
        })
class MarketingIdentifierRow {

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    @Nullable
    UUID id;

    @Column(name = "controller", nullable = false, updatable = false, length = Lengths.CONTROLLER)
    @Nullable
    String controller;

    @Column(name = "objection", nullable = false, updatable = false)
    @Nullable
    UUID objection;

    @Column(name = "hash", nullable = false, updatable = false, length = Lengths.HASH)
    @Nullable
    String hash;
}
