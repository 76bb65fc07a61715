/** Where do personal data lie, and what can be done with them there? */
@NullMarked
package org.gdpr4j.source;

import org.jspecify.annotations.NullMarked;
