package org.gdpr4j.consent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.secret.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * Texts that we signed ourselves, as one word that a URL can carry. Whoever holds it can read them, nobody can make or
 * change one. The signature is an HMAC-SHA-256 under the key of one domain, so a token of one use is nothing in another.
 */
final class SignedToken {

    static final int LONGEST = 299;

    private static final int SIGNATURE = 43;

    private final String domain;
    private final List<Secrets> secrets;

    /** @param secrets whose signatures are accepted; the first one signs */
    SignedToken(String domain, List<Secrets> secrets) {
        this.domain = domain;
        this.secrets = List.copyOf(secrets);
    }

    String sign(String... parts) {
        String body = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(parts));
        String token = body + secrets.get(0).hash(domain, body);
        if (token.length() > LONGEST) {
            throw new GdprException("A link for this data subject would be longer than " + LONGEST
                    + " characters: controller, kind, key and purpose are too long together. Use shorter names or a"
                    + " surrogate key.");
        }
        return token;
    }

    /** The parts, or empty when this is no token of ours for this use. Never throws, and compares in constant time. */
    Optional<List<String>> read(@Nullable String token, int parts) {
        if (token == null || token.length() > LONGEST || token.length() <= SIGNATURE) {
            return Optional.empty();
        }
        String body = token.substring(0, token.length() - SIGNATURE);
        byte[] signature = token.substring(body.length()).getBytes(StandardCharsets.UTF_8);
        boolean signed = false;
        for (Secrets each : secrets) {
            byte[] ours = each.hash(domain, body).getBytes(StandardCharsets.UTF_8);
            signed |= MessageDigest.isEqual(ours, signature);
        }
        return signed ? parts(Base64.getUrlDecoder().decode(body), parts) : Optional.empty();
    }

    /** Each part with its length before it, in a form that tells any two texts apart. */
    private static byte[] bytes(String... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (String part : parts) {
                out.writeUTF(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Optional<List<String>> parts(byte[] bytes, int expected) {
        List<String> parts = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            while (in.available() > 0) {
                parts.add(in.readUTF());
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return parts.size() == expected ? Optional.of(List.copyOf(parts)) : Optional.empty();
    }
}
