/** Reads the mapping of Hibernate ORM. The only package that may use it; loaded only when it is there. */
@NullMarked
package org.gdpr4j.jpa.hibernate;

import org.jspecify.annotations.NullMarked;
