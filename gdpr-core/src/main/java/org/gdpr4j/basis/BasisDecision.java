package org.gdpr4j.basis;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person's data may be used, and why. It holds for the moment at which it was made and is never kept for the
 * next use. Users read it. Immutable; it holds no personal value.
 *
 * @param allowed the answer; no unless every rule says yes
 * @param purpose as it was asked for, declared or not
 * @param channel as it was asked for; null: the use reaches nobody
 * @param ground on which the purpose rests; null when the purpose is not declared
 * @param article of the regulation that decides: of the ground for a yes, of the rule that failed for a no; may be empty
 * @param why the sentence to show, for a yes as for a no
 * @param failed the rule that failed; null for a yes
 * @param warnings what does not forbid it but should be seen to, for instance that the person was not told of the purpose
 * @param at the moment, in UTC
 */
public record BasisDecision(
        boolean allowed,
        SubjectId subject,
        String purpose,
        @Nullable Channel channel,
        @Nullable LawfulBasis ground,
        String article,
        String why,
        @Nullable BasisRule failed,
        List<String> warnings,
        Instant at) {

    public BasisDecision {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(at, "at");
        warnings = List.copyOf(warnings);
    }

    /** Without the sentence, which quotes the law of the person's country. */
    @Override
    public String toString() {
        return "BasisDecision[" + (allowed ? "yes" : "no, " + failed) + ", " + purpose
                + (channel == null ? "" : " by " + channel) + ", " + subject + "]";
    }
}
