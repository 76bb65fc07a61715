/** Models that are generated, compiled and erased from, in all combinations of two mappings. */
@NullUnmarked
package org.gdpr4j.jpa.generated;

import org.jspecify.annotations.NullUnmarked;
