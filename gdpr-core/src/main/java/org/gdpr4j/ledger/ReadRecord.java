package org.gdpr4j.ledger;

import java.time.Instant;
import java.util.Set;
import org.gdpr4j.subject.Actor;

/**
 * That somebody read a person's data, once or several times close together. How often is not kept. Immutable.
 *
 * @param by who read
 * @param purpose for what
 * @param records the declared names of the records
 * @param from the first time, in UTC (inside)
 * @param to the last time, in UTC (inside)
 */
public record ReadRecord(Actor by, String purpose, Set<String> records, Instant from, Instant to) {

    public ReadRecord {
        records = Set.copyOf(records);
    }
}
