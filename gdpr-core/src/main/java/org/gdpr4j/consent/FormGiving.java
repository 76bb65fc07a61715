package org.gdpr4j.consent;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.SubjectId;

/** A ticked box as the consent that it is. */
final class FormGiving {

    private FormGiving() {}

    /** For trying whether it could be recorded. */
    static Giving of(SubjectId subject, ConsentBox box, Shown shown, String reference) {
        return of(UUID.randomUUID(), subject, box, Evidence.clicked(Channel.WEB, reference), shown);
    }

    static Giving of(UUID id, SubjectId subject, ConsentBox box, Evidence evidence, Shown shown) {
        Giving giving =
                Giving.of(subject, box.purposeThatIsMeant(), evidence, shown).withId(id);
        return box.kind() == BoxKind.GIVES_EXPLICITLY ? giving.explicitly() : giving;
    }

    /** The same for the same submission and part of it. */
    static UUID id(UUID submission, String part) {
        return UUID.nameUUIDFromBytes((submission + " " + part).getBytes(StandardCharsets.UTF_8));
    }
}
