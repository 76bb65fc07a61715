/** How long must and may each thing be kept? Decides, never deletes. */
@NullMarked
package org.gdpr4j.retention;

import org.jspecify.annotations.NullMarked;
