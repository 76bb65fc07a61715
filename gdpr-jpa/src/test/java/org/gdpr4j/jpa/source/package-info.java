/** The host's entities as a source, on each provider and database. */
@NullUnmarked
package org.gdpr4j.jpa.source;

import org.jspecify.annotations.NullUnmarked;
