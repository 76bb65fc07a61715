/** What goes, what stays and why; approved; done; proved. */
@NullMarked
package org.gdpr4j.erasure;

import org.jspecify.annotations.NullMarked;
