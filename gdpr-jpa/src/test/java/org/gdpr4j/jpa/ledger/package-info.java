/** The ledger on PostgreSQL under faults: killed servers, failing calls, several nodes, old backups, tampering. */
@NullUnmarked
package org.gdpr4j.jpa.ledger;

import org.jspecify.annotations.NullUnmarked;
