/** The library's own tables, on each provider and database. */
@NullUnmarked
package org.gdpr4j.jpa.store;

import org.jspecify.annotations.NullUnmarked;
