/** The tables as the database has them, read from JDBC's metadata. */
@NullMarked
package org.gdpr4j.jpa.schema;

import org.jspecify.annotations.NullMarked;
