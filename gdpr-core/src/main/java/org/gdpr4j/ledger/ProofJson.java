package org.gdpr4j.ledger;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/** What the JSON of proofs has in common. */
final class ProofJson {

    /** More hashes than the path of any tree has whose size is a long. */
    static final int LONGEST_PATH = 64;

    /** More characters than any proof has. */
    private static final int LONGEST = 16_384;

    private ProofJson() {}

    static Map<String, @Nullable Object> read(String json) {
        return StrictJson.object(json, LONGEST);
    }

    static Map<String, ?> sorted(Map<String, ?> members) {
        return Collections.unmodifiableMap(new TreeMap<>(members));
    }

    static List<String> texts(List<Hash> path) {
        return path.stream().map(Hash::toString).toList();
    }

    static void only(Map<String, ?> members, String... names) {
        if (!members.keySet().equals(Set.of(names))) {
            throw new GdprException("This JSON must have just these members: " + String.join(", ", names) + ".");
        }
    }

    static long number(Map<String, ?> members, String name) {
        return member(members, name, Long.class);
    }

    static <T> T member(Map<String, ?> members, String name, Class<T> type) {
        Object value = members.get(name);
        if (!type.isInstance(value)) {
            throw new GdprException("The member '" + name + "' of this JSON must be a "
                    + type.getSimpleName().toLowerCase(Locale.ROOT) + ".");
        }
        return type.cast(value);
    }

    @SuppressWarnings("unchecked")
    static Map<String, ?> object(Map<String, ?> members, String name) {
        return (Map<String, ?>) member(members, name, Map.class);
    }

    static List<Hash> path(Map<String, ?> members) {
        List<?> path = member(members, "path", List.class);
        if (path.size() > LONGEST_PATH) {
            throw new GdprException("The path of a proof has at most " + LONGEST_PATH + " hashes.");
        }
        return path.stream().map(ProofJson::hash).toList();
    }

    static Hash hash(@Nullable Object text) {
        if (text instanceof String base64) {
            return Hash.ofBase64(base64);
        }
        throw new GdprException("A hash is written as Base64.");
    }
}
