package org.gdpr4j.adoption;

import java.util.List;
import org.gdpr4j.catalog.Problem;

/**
 * How the problems of a catalog stand against baseline and waivers. Immutable.
 *
 * @param failing errors that nothing lets stand, or whose waiver has expired where that counts
 * @param baselined errors that the baseline holds
 * @param waived errors that a waiver lets stand
 * @param warnings problems that never fail
 * @param expired waivers that have expired and whose problem is still there
 * @param stale findings of the baseline whose problem is gone: freeze it again, so that they cannot come back unseen
 * @param unused waivers whose problem is gone: take them away
 */
public record Assessment(
        List<Problem> failing,
        List<Problem> baselined,
        List<Problem> waived,
        List<Problem> warnings,
        List<Waiver> expired,
        List<Finding> stale,
        List<Waiver> unused) {

    public Assessment {
        failing = List.copyOf(failing);
        baselined = List.copyOf(baselined);
        waived = List.copyOf(waived);
        warnings = List.copyOf(warnings);
        expired = List.copyOf(expired);
        stale = List.copyOf(stale);
        unused = List.copyOf(unused);
    }

    /** What a log or a build shows: the numbers, and what should be taken away. */
    public String summary() {
        StringBuilder text = new StringBuilder()
                .append(failing.size())
                .append(" failing, ")
                .append(baselined.size())
                .append(" in the baseline, ")
                .append(waived.size())
                .append(" waived, ")
                .append(warnings.size())
                .append(" warnings.");
        stale.forEach(
                it -> text.append("\n  solved, freeze the baseline again: ").append(it));
        unused.forEach(it ->
                text.append("\n  waiver without a problem, take it away: ").append(it.place()));
        return text.toString();
    }
}
