package org.gdpr4j.jpa.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A form that waits for its confirmation. Written and read by {@link JpaPendingFormStore}. */
@Entity(name = "GdprPendingForm")
@Table(
        name = "gdpr_pending_form",
        indexes = @Index(name = "gdpr_pending_form_expires_ix", columnList = "controller, expires_at"))
class PendingFormRow {

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    @Nullable
    UUID id;

    @Column(name = "controller", nullable = false, updatable = false, length = Lengths.CONTROLLER)
    @Nullable
    String controller;

    @Column(name = "sealed", nullable = false, updatable = false, length = Lengths.TEXT)
    @Nullable
    String sealed;

    @Column(name = "expires_at", nullable = false, updatable = false)
    @Nullable
    OffsetDateTime expiresAt;
}
