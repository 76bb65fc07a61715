/** Measurements: ours beside a peer, in turn, in one process. */
package org.gdpr4j.benchmarks;
