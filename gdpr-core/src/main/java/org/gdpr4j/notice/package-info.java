/** What was the person told, when, in which version and language; and who still lacks it? */
@NullMarked
package org.gdpr4j.notice;

import org.jspecify.annotations.NullMarked;
