/** Checks of consents. */
package org.gdpr4j.benchmarks.consent;
