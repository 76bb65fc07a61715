package org.gdpr4j.basis;

import org.gdpr4j.consent.Consents;
import org.gdpr4j.consent.Objections;
import org.gdpr4j.notice.Notices;
import org.gdpr4j.subject.SubjectQuery;

/** Whom this room asks. */
record Rooms(
        Consents consents,
        Objections objections,
        Notices notices,
        SubjectQuery directory,
        Restrictions restrictions,
        Countries countries) {}
