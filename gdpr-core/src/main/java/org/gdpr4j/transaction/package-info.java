/** Whose commit? The two ways in which the library's work reaches the database. */
@NullMarked
package org.gdpr4j.transaction;

import org.jspecify.annotations.NullMarked;
