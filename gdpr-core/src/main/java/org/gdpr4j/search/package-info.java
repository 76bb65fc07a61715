/** Where is everything about this person? */
@NullMarked
package org.gdpr4j.search;

import org.jspecify.annotations.NullMarked;
