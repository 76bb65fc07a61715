/** Which fields of which records are personal, whose, why, how long? */
@NullMarked
package org.gdpr4j.catalog;

import org.jspecify.annotations.NullMarked;
