/** The library's own rows in the host's database: plans and journals of erasures, states of records, wrapped keys. */
@NullMarked
package org.gdpr4j.jpa.store;

import org.jspecify.annotations.NullMarked;
