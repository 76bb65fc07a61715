/** What did they agree to, and is it still so? */
@NullMarked
package org.gdpr4j.consent;

import org.jspecify.annotations.NullMarked;
