package org.gdpr4j.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gdpr4j.subject.SubjectId;

/**
 * What was erased, what stays and why, earned by a search for what was left. Holds no personal value, but the subject's id
 * and keys of rows. It is not signed: it is as trustworthy as the database that keeps it. Instants are UTC. Immutable.
 *
 * @param plan the plan's id
 * @param fingerprint what was approved
 * @param plannedBy who asked for the plan, as {@link org.gdpr4j.subject.Actor} writes itself
 * @param approvedBy who approved, as {@link org.gdpr4j.subject.Actor} writes itself
 * @param executedAt when the rows went
 * @param provedAt when the last search was made
 * @param issuedAt when nothing withheld the report any more
 * @param steps what was done
 * @param kept what stays
 * @param accepted findings and uncovered places that a named person accepted, with the reason
 * @param notDistinctive fields whose values were too short or too common to tell whose they are
 * @param expected how many cells that the plan keeps still hold values of the person
 */
public record ErasureReport(
        UUID plan,
        SubjectId subject,
        String controller,
        ErasureGround ground,
        String fingerprint,
        String plannedBy,
        List<String> approvedBy,
        Instant executedAt,
        Instant provedAt,
        Instant issuedAt,
        List<Outcome.Done> steps,
        List<Kept> kept,
        List<Accepted> accepted,
        List<String> notDistinctive,
        int expected) {

    /** A finding that somebody answers for. */
    public record Accepted(Finding finding, String by, Instant at, String reason) {}

    public ErasureReport {
        approvedBy = List.copyOf(approvedBy);
        steps = List.copyOf(steps);
        kept = List.copyOf(kept);
        accepted = List.copyOf(accepted);
        notDistinctive = List.copyOf(notDistinctive);
    }

    /** The report as JSON, with everything in it. */
    public String toJson() {
        return PlanFormat.write(this);
    }

    /** The report in words. */
    public String toText() {
        return ReportText.of(this);
    }
}
