/** May this person's data be used for this purpose, through this channel, now, and on what ground? */
@NullMarked
package org.gdpr4j.basis;

import org.jspecify.annotations.NullMarked;
