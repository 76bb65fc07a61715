/** What did they agree to, and is it still so? Consents, withdrawals, objections, and the forms that bring them. */
@NullMarked
package org.gdpr4j.consent;

import org.jspecify.annotations.NullMarked;
