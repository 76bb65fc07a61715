/** The one root of all exceptions of this library. Every package may use it; it uses none. */
@NullMarked
package org.gdpr4j.problem;

import org.jspecify.annotations.NullMarked;
