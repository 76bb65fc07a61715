/** What went wrong, and what to do about it: the root of all exceptions. */
@NullMarked
package org.gdpr4j.problem;

import org.jspecify.annotations.NullMarked;
