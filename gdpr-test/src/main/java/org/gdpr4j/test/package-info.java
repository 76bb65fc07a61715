/** The test kit: for host applications that want to prove their declarations, and for those who implement an SPI. */
@NullMarked
package org.gdpr4j.test;

import org.jspecify.annotations.NullMarked;
