package org.gdpr4j.consent;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A consent record as the person gets it (ISO/IEC TS 27560:2023, 3.2 and 6.4): the same, without who of the staff wrote
 * something down and where its evidence lies. Users get it from {@link ConsentRecords}. Immutable; its {@code toString} shows
 * the id only.
 *
 * @param createdAt in UTC
 */
public record ConsentReceipt(UUID id, Instant createdAt, ConsentRecord record) {

    /** Takes out what is not for the person. */
    public ConsentReceipt {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(createdAt, "createdAt");
        record = new ConsentRecord(
                record.id(),
                record.subject(),
                record.notice(),
                record.language(),
                record.processing(),
                record.parties(),
                record.events().stream().map(ConsentRecord.Event::forThePerson).toList());
    }

    @Override
    public String toString() {
        return "ConsentReceipt[" + id + "]";
    }
}
