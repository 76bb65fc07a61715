/** What the pages of the guide show, run and checked. */
@NullUnmarked
package org.gdpr4j.jpa.docs;

import org.jspecify.annotations.NullUnmarked;
