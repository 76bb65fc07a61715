/** The façade: where a host application begins. */
@NullMarked
package org.gdpr4j;

import org.jspecify.annotations.NullMarked;
