package org.gdpr4j.erasure;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one proof over all waiting erasures found. Holds no personal value. Immutable.
 *
 * @param reports the plans whose report could be issued
 * @param open by plan, the findings that withhold the others' reports and that nobody has accepted yet
 */
public record ProofResult(List<UUID> reports, Map<UUID, List<Finding>> open) {

    public ProofResult {
        reports = List.copyOf(reports);
        open = Map.copyOf(open);
    }

    /** The findings that withhold this plan's report; empty when it was issued, and for a plan that did not wait. */
    public List<Finding> findings(UUID plan) {
        return open.getOrDefault(plan, List.of());
    }
}
