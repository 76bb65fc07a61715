package org.gdpr4j.consent;

import org.gdpr4j.subject.SubjectId;

/** Whose consent to what: the key of the cache. */
record Asked(SubjectId subject, String purpose) {}
