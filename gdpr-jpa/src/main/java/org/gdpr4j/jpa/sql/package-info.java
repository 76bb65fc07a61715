/** Plain SQL over the mapped tables: set-based, with bound values only, and without a value in any message. */
@NullMarked
package org.gdpr4j.jpa.sql;

import org.jspecify.annotations.NullMarked;
