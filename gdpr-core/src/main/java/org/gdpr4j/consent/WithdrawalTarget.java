package org.gdpr4j.consent;

import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What a withdrawal link is for, so that a page can say it before the person presses the button. It tells nothing about
 * whether the person is known. Users read it. Immutable.
 *
 * @param purpose whose consent is withdrawn, or null: an objection to direct marketing as a whole (Art. 21(2))
 */
public record WithdrawalTarget(
        ControllerId controller,
        SubjectId subject,
        @Nullable String purpose) {

    public boolean marketing() {
        return purpose == null;
    }
}
