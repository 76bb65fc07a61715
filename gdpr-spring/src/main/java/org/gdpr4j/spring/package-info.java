/** Spring Boot auto-configuration. */
@NullMarked
package org.gdpr4j.spring;

import org.jspecify.annotations.NullMarked;
