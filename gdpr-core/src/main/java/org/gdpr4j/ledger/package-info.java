/** What happened, provably, without keeping what must be forgotten? */
@NullMarked
package org.gdpr4j.ledger;

import org.jspecify.annotations.NullMarked;
