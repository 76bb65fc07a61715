package org.gdpr4j.consent;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What there is about one person's consent to one purpose, in the structure of ISO/IEC TS 27560:2023 (clause 6.3): what was
 * agreed to, who is involved, and what happened. {@link ConsentRecords} makes it and {@link ConsentRecordFormat} writes it.
 * Immutable; its {@code toString} shows the id only.
 *
 * @param id the same for the same person and purpose, whenever it is made (6.3.3, record_id)
 * @param subject the person's id, which is no personal value (6.3.3, pii_principal_id)
 * @param notice the version of the notice that was shown, or null where an imported consent names none (6.3.4.1)
 * @param language in which it was shown, or null as above (6.3.4.2)
 * @param parties the controller first (6.3.6)
 * @param events in the order in which they happened (6.3.7)
 */
public record ConsentRecord(
        UUID id,
        SubjectId subject,
        @Nullable String notice,
        @Nullable String language,
        Processing processing,
        List<Party> parties,
        List<Event> events) {

    private static final int MOST = 1_000;

    public ConsentRecord(
            UUID id,
            SubjectId subject,
            @Nullable String notice,
            @Nullable String language,
            Processing processing,
            List<Party> parties,
            List<Event> events) {
        this.id = Objects.requireNonNull(id, "id");
        this.subject = Objects.requireNonNull(subject, "subject");
        this.notice = notice;
        this.language = language;
        this.processing = Objects.requireNonNull(processing, "processing");
        this.parties = List.copyOf(parties);
        this.events = List.copyOf(events);
        if (parties.isEmpty() || parties.size() > MOST || events.size() > MOST) {
            throw new GdprException("A consent record has at least the controller as a party, and at most " + MOST
                    + " parties and events each.");
        }
    }

    /**
     * What the consent allows (6.3.4). Immutable.
     *
     * @param purpose the declared name
     * @param description as the person was told it
     * @param type a purpose of the W3C Data Privacy Vocabulary, such as {@code dpv:DirectMarketing}, or null
     * @param explicit whether it is an explicit consent (Art. 9(2)(a)), else one under Art. 6(1)(a)
     * @param data which data it is about
     * @param storageLocations where they are stored, as ISO 3166 codes or in words
     * @param retention how long they are kept, in words or as ISO 8601
     * @param jurisdiction whose law counts, as an ISO 3166 code or {@code EU}
     * @param withdrawal where it is withdrawn
     */
    public record Processing(
            String purpose,
            String description,
            @Nullable String type,
            boolean explicit,
            List<Data> data,
            Set<String> storageLocations,
            String retention,
            String jurisdiction,
            URI withdrawal) {

        public Processing(
                String purpose,
                String description,
                @Nullable String type,
                boolean explicit,
                List<Data> data,
                Set<String> storageLocations,
                String retention,
                String jurisdiction,
                URI withdrawal) {
            this.purpose = Objects.requireNonNull(purpose, "purpose");
            this.description = Objects.requireNonNull(description, "description");
            this.type = type;
            this.explicit = explicit;
            this.data = List.copyOf(data);
            this.storageLocations = Set.copyOf(storageLocations);
            this.retention = Objects.requireNonNull(retention, "retention");
            this.jurisdiction = Objects.requireNonNull(jurisdiction, "jurisdiction");
            this.withdrawal = Objects.requireNonNull(withdrawal, "withdrawal");
        }
    }

    /**
     * A kind of personal data (6.3.5), never a value. Immutable.
     *
     * @param type in words, or a term such as {@code pd:EmailAddress}
     * @param optional whether the person may leave it out
     * @param special whether it is of a special category (Art. 9)
     */
    public record Data(String type, boolean optional, boolean special) {

        public Data {
            Objects.requireNonNull(type, "type");
        }
    }

    /**
     * Somebody who is involved, apart from the person (6.3.6). Immutable.
     *
     * @param id by which others parts of the record name it
     * @param role as the W3C Data Privacy Vocabulary has it
     */
    public record Party(String id, String name, String address, String contact, Role role) {

        /** What a party does. */
        public enum Role {
            CONTROLLER("dpv:DataController"),
            PROCESSOR("dpv:DataProcessor"),
            RECIPIENT("dpv:Recipient");

            private final String term;

            Role(String term) {
                this.term = term;
            }

            String term() {
                return term;
            }
        }

        public Party {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(address, "address");
            Objects.requireNonNull(contact, "contact");
            Objects.requireNonNull(role, "role");
        }

        /** The controller. */
        public static Party controller(String id, String name, String address, String contact) {
            return new Party(id, name, address, contact, Role.CONTROLLER);
        }
    }

    /**
     * Something that happened to the consent (6.3.7). Immutable.
     *
     * @param at when it took effect, in UTC
     * @param until when what it says ends by itself (outside), in UTC; null: when it is withdrawn
     * @param by who expressed it
     * @param method by what act and channel it was expressed, or null
     * @param textHash SHA-256 of the text that was before the person, or null
     * @param reference where its evidence lies inside the controller, or null; not in a receipt
     * @param recordedBy who wrote it down, or null; not in a receipt
     */
    public record Event(
            Instant at,
            ConsentEvent.Kind kind,
            boolean explicit,
            @Nullable Instant until,
            Expresser by,
            @Nullable String method,
            @Nullable String textHash,
            @Nullable String reference,
            @Nullable String recordedBy) {

        /** Who expresses something about a consent. */
        public enum Expresser {
            DATA_SUBJECT("dpv:DataSubject"),
            GUARDIAN("dpv:GuardianOfDataSubject"),
            CONTROLLER("dpv:DataController");

            private final String term;

            Expresser(String term) {
                this.term = term;
            }

            String term() {
                return term;
            }
        }

        public Event {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(by, "by");
        }

        Event forThePerson() {
            return new Event(at, kind, explicit, until, by, method, textHash, null, null);
        }
    }

    @Override
    public String toString() {
        return "ConsentRecord[" + id + "]";
    }
}
