/** Who may be reached, on each provider and database. */
@NullUnmarked
package org.gdpr4j.jpa.basis;

import org.jspecify.annotations.NullUnmarked;
