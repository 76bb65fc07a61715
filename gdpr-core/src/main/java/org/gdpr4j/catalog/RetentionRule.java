package org.gdpr4j.catalog;

import java.time.Period;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.purpose.LawfulBasis;

/**
 * A floor under a record, as {@link Retain} declares it. Immutable.
 *
 * @param atLeast a calendar period (ISO 8601), counted in the zone of the record's controller
 * @param from the date or time field from which it runs
 * @param basis the ground of the keeping
 * @param law the law or contract, as it would be cited
 * @param condition which rows it holds for
 */
public record RetentionRule(Period atLeast, String from, LawfulBasis basis, String law, Condition condition) {}
