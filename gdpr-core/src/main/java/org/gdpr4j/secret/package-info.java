/** Which key? Keyed hashes and keys that can be destroyed. */
@NullMarked
package org.gdpr4j.secret;

import org.jspecify.annotations.NullMarked;
