/** A web shop that keeps the records of its customers in JPA entities, and erases one of them on request. */
package org.gdpr4j.examples.quickstart;
