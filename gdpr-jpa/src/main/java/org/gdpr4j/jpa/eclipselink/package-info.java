/** Reads the mapping of EclipseLink. The only package that may use it; loaded only when it is there. */
@NullMarked
package org.gdpr4j.jpa.eclipselink;

import org.jspecify.annotations.NullMarked;
