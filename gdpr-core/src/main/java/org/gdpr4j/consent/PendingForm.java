package org.gdpr4j.consent;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.gdpr4j.subject.ControllerId;

/**
 * A form that waits for its confirmation: nothing of it can be read without the key that is destroyed with it. Who
 * implements a {@link PendingFormStore} keeps it as it is given. Its {@code toString} shows no content. Immutable.
 *
 * @param id of the submission
 * @param sealed what was submitted, encrypted, in Base64
 * @param expiresAt until when it can be confirmed (outside), in UTC, to the microsecond
 */
public record PendingForm(UUID id, ControllerId controller, String sealed, Instant expiresAt) {

    public PendingForm {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(controller, "controller");
        Objects.requireNonNull(sealed, "sealed");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    @Override
    public String toString() {
        return "PendingForm[" + id + "]";
    }
}
