package org.gdpr4j.consent;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * What a consent record must say of a purpose and the library cannot know. Users declare it once for each purpose of which
 * they hand out records. Immutable.
 *
 * @param purpose the declared name
 * @param type a purpose of the W3C Data Privacy Vocabulary, such as {@code dpv:DirectMarketing}, or null
 * @param data which data the consent is about
 * @param storageLocations where they are stored, as ISO 3166 codes or in words
 * @param retention how long they are kept, in words or as ISO 8601
 * @param jurisdiction whose law counts, as an ISO 3166 code or {@code EU}
 */
public record ConsentDetails(
        String purpose,
        @Nullable String type,
        List<ConsentRecord.Data> data,
        Set<String> storageLocations,
        String retention,
        String jurisdiction) {

    /** @throws GdprException when something is missing that the standard demands */
    public ConsentDetails {
        Objects.requireNonNull(purpose, "purpose");
        data = List.copyOf(data);
        storageLocations = Set.copyOf(storageLocations);
        if (purpose.isBlank()
                || data.isEmpty()
                || storageLocations.isEmpty()
                || retention.isBlank()
                || jurisdiction.isBlank()) {
            throw new GdprException("A consent record of '" + purpose + "' needs which data it is about, where they are"
                    + " stored, how long they are kept, and whose law counts (ISO/IEC TS 27560, 6.3.4).");
        }
    }
}
