package org.gdpr4j.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A payload as canonical JSON: {@code {"actor":…,"body":…,"controller":…,"subject":…}}. */
final class PayloadText {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

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
            Map<?, ?> members = MAPPER.readValue(text, Map.class);
            Object subject = members.get("subject");
            if (members.get("actor") instanceof String actor && members.get("body") instanceof Map<?, ?> body) {
                return new LedgerPayload(
                        subject == null ? null : subject(subject.toString()), Actor.parse(actor), named(body));
            }
        } catch (JacksonException e) {
            // The message of a parser quotes its input.
        }
        throw new GdprException("The payload of a ledger entry is not as it was written. Run verify().");
    }

    /** The commitment to a payload: SHA-256 of its salt and its text in UTF-8. */
    static byte[] commitment(MessageDigest sha256, byte[] salt, String text) {
        sha256.update(salt);
        return sha256.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> named(Map<?, ?> body) {
        return (Map<String, ?>) body;
    }

    /** A kind has no colon, a key may have some. */
    private static SubjectId subject(String text) {
        int colon = text.indexOf(':');
        return new SubjectId(text.substring(0, Math.max(0, colon)), text.substring(colon + 1));
    }
}
