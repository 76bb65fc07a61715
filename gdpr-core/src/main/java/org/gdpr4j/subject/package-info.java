/** Who? Data subjects, what identifies them, and who acts upon their data. */
@NullMarked
package org.gdpr4j.subject;

import org.jspecify.annotations.NullMarked;
