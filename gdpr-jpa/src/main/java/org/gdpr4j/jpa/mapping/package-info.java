/** How entities really lie in the database: physical names, read from the provider. */
@NullMarked
package org.gdpr4j.jpa.mapping;

import org.jspecify.annotations.NullMarked;
