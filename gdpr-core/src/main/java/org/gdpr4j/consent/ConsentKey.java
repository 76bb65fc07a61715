package org.gdpr4j.consent;

import java.util.Objects;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;

/** Whose consent to what, towards which controller. Who implements a {@link ConsentStore} gets and gives it. Immutable. */
public record ConsentKey(ControllerId controller, SubjectId subject, String purpose) {

    public ConsentKey {
        Objects.requireNonNull(controller, "controller");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(purpose, "purpose");
    }
}
