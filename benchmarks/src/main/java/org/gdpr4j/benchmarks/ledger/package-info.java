/** The ledger beside the same rows written and read without proof. */
@NullMarked
package org.gdpr4j.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;
