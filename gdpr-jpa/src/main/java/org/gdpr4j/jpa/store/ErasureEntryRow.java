package org.gdpr4j.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of a plan's journal. Written and read by {@link JpaErasureStore}. */
@Entity(name = "GdprErasureEntry")
@Table(
        name = "gdpr_erasure_entry",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "gdpr_erasure_entry_uq",
                        columnNames = {"erasure", "kind", "discriminator"}))
class ErasureEntryRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "seq", nullable = false, updatable = false)
    long seq;

    @Column(name = "controller", nullable = false, updatable = false, length = Lengths.CONTROLLER)
    @Nullable
    String controller;

    @Column(name = "erasure", nullable = false, updatable = false)
    @Nullable
    UUID erasure;

    @Column(name = "kind", nullable = false, updatable = false, length = Lengths.WORD)
    @Nullable
    String kind;

    @Column(name = "discriminator", nullable = false, updatable = false, length = Lengths.DISCRIMINATOR)
    @Nullable
    String discriminator;

    @Column(name = "happened_at", nullable = false, updatable = false)
    @Nullable
    OffsetDateTime happenedAt;

    @Column(name = "actor", nullable = false, updatable = false, length = Lengths.ACTOR)
    @Nullable
    String actor;

    @Column(name = "body", nullable = false, updatable = false, length = Lengths.TEXT)
    @Nullable
    String body;

    @Column(name = "sealed", updatable = false, length = Lengths.TEXT)
    @Nullable
    String sealed;
}
