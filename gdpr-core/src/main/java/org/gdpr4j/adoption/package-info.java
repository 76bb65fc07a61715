/** Which of the findings may stand for now, and until when? */
@NullMarked
package org.gdpr4j.adoption;

import org.jspecify.annotations.NullMarked;
