/**
 * When does a rule hold? One expression tree with SQL's three-valued logic, evaluated here, rendered by adapters.
 *
 * <p>Because the decision on one record and the filter of a list come from the same {@link
 * org.gdpr4j.condition.Condition}, they agree. All types are immutable and safe for use by many threads.
 */
@NullMarked
package org.gdpr4j.condition;

import org.jspecify.annotations.NullMarked;
