/** Case 7: erasing one subject. */
package org.gdpr4j.benchmarks.erase;
