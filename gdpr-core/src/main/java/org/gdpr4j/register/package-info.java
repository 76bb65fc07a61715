/** Records of processing and the data map. */
@NullMarked
package org.gdpr4j.register;

import org.jspecify.annotations.NullMarked;
