package org.gdpr4j.consent;

import java.util.List;
import java.util.UUID;

/**
 * What became of consents that were to be imported. Immutable.
 *
 * @param imported how many were recorded now
 * @param known how many were not: recorded under this id before, or this room knows of this person and purpose itself,
 *     which counts more
 * @param refused those that would be no consents, and why
 */
public record ImportReport(int imported, int known, List<Refused> refused) {

    /**
     * One that was not taken.
     *
     * @param why in words, without any personal value
     */
    public record Refused(UUID id, String why) {}

    public ImportReport {
        refused = List.copyOf(refused);
    }
}
