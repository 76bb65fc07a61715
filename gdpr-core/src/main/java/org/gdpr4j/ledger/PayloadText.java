package org.gdpr4j.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/** A payload as canonical JSON: {@code {"actor":…,"body":…,"controller":…,"subject":…}}. */
final class PayloadText {

    private PayloadText() {}

    static String of(LedgerEvent event) {
        Map<String, @Nullable Object> members = new TreeMap<>();
        members.put("actor", event.by().toString());
        members.put("body", event.body());
        members.put("controller", event.controller().value());
        members.put("subject", event.subject() == null ? null : event.subject().toString());
        return CanonicalJson.write(members);
    }

    static LedgerPayload read(String text) {
        try {
            Map<String, ?> members = StrictJson.object(text, CanonicalJson.LONGEST);
            Object subject = members.get("subject");
            return new LedgerPayload(
                    subject == null ? null : subject(subject.toString()),
                    Actor.parse(ProofJson.member(members, "actor", String.class)),
                    ProofJson.object(members, "body"));
        } catch (GdprException e) {
            throw new GdprException("The payload of a ledger entry is not as it was written. Run verify().", e);
        }
    }

    /**
     * How the text of a payload about this person and of this controller ends. No other can end so, since a quote inside a value
     * has a backslash before it.
     */
    static String ending(String controller, @Nullable String kind, @Nullable String key) {
        StringBuilder ending = new StringBuilder(",\"controller\":");
        CanonicalJson.quote(ending, controller);
        ending.append(",\"subject\":");
        if (kind == null || key == null) {
            ending.append("null");
        } else {
            CanonicalJson.quote(ending, kind + ":" + key);
        }
        return ending.append('}').toString();
    }

    /** The commitment to a payload: SHA-256 of its salt and its text in UTF-8. */
    static byte[] commitment(MessageDigest sha256, byte[] salt, String text) {
        sha256.update(salt);
        return sha256.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A kind has no colon, a key may have some. */
    private static SubjectId subject(String text) {
        int colon = text.indexOf(':');
        return new SubjectId(text.substring(0, Math.max(0, colon)), text.substring(colon + 1));
    }
}
