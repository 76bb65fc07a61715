@NullMarked
package org.gdpr4j.house.good;

import org.jspecify.annotations.NullMarked;
