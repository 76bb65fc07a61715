package org.gdpr4j.consent;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.SubjectId;

/** What the list against direct marketing knows of a person: keyed hashes under a domain of its own, of one controller. */
final class IdentifierHashes {

    private static final String DOMAIN = "gdpr4j.objection";
    private static final char BETWEEN = '\0';

    private final Secrets secrets;
    private final ControllerId controller;

    IdentifierHashes(Secrets secrets, ControllerId controller) {
        this.secrets = secrets;
        this.controller = controller;
    }

    String of(Identifier identifier) {
        String normalised = identifier.type().normalise(identifier.value());
        return secrets.hash(
                DOMAIN, controller.value() + BETWEEN + identifier.type().name() + BETWEEN + normalised);
    }

    /** The one line of this person, or of these identifiers. */
    MarketingObjection line(Objecting objecting, Instant at) {
        Set<String> hashes = new TreeSet<>();
        objecting.identifiers().forEach(identifier -> hashes.add(of(identifier)));
        SubjectId subject = objecting.subject();
        String who = subject == null ? String.join(" ", hashes) : subject.kind() + BETWEEN + subject.key();
        String text = controller.value() + BETWEEN + (subject == null ? "hashes" : "subject") + BETWEEN + who;
        UUID id = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        return new MarketingObjection(id, controller, subject, hashes, at);
    }
}
