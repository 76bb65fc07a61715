/** Finds, reads, filters and erases personal data in the host's entities, and stores the core's own rows. */
@NullMarked
package org.gdpr4j.jpa;

import org.jspecify.annotations.NullMarked;
