/** Consents on databases, with faults. */
@NullUnmarked
package org.gdpr4j.jpa.consent;

import org.jspecify.annotations.NullUnmarked;
