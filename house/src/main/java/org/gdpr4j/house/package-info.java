/** The rules of this house, for its own modules only: hosts never see them. */
@NullMarked
package org.gdpr4j.house;

import org.jspecify.annotations.NullMarked;
