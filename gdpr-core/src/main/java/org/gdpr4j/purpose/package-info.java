/** For what, and on what ground? Purposes and their lawful bases, declared once. */
@NullMarked
package org.gdpr4j.purpose;

import org.jspecify.annotations.NullMarked;
