package org.gdpr4j.consent;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.gdpr4j.consent.ConsentRecord.Data;
import org.gdpr4j.consent.ConsentRecord.Party;
import org.gdpr4j.consent.ConsentRecord.Processing;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Consent records and receipts as JSON: the fields and names of ISO/IEC TS 27560:2023 (6.3 and 6.4), with terms of the W3C
 * Data Privacy Vocabulary 2 as values (DPV-27560). Users call it; it is thread-safe. What was written reads back equal.
 * Reading is strict: what it does not know, what stands there twice, is too long, too deep or of another kind is refused
 * early and named by its place, its content never.
 */
public final class ConsentRecordFormat {

    private static final String RECORD = "https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr";
    private static final String RECEIPT = "https://w3id.org/dpv/schema/dpv-27560#receipt-eu-gdpr";
    private static final Map<String, String> CONTEXT =
            new TreeMap<>(Map.of("dpv", "https://w3id.org/dpv#", "eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#"));

    private static final String[] ALL = {
        "@context", "schema_version", "record_id", "pii_principal_id", "pii_processing", "party_identification", "event"
    };
    private static final String[] RECEIPT_ALL = {"@context", "schema_version", "receipt_id", "created", "content"};
    private static final String[] CONTENT = {
        "record_id", "pii_principal_id", "pii_processing", "party_identification", "event"
    };
    private static final String[] PROCESSING = {"privacy_notice", "language", "purposes"};
    private static final String[] PURPOSE = {
        "purpose",
        "purpose_id",
        "purpose_type",
        "lawful_basis",
        "pii_information",
        "pii_controllers",
        "storage_locations",
        "retention_period",
        "jurisdiction",
        "recipient_third_parties",
        "withdrawal_method",
        "privacy_rights"
    };
    private static final String[] DATA = {"pii_type", "pii_optional", "special_pii_category"};
    private static final String[] PARTY = {
        "party_id", "party_name", "party_address", "party_contact", "party_role", "party_type"
    };
    private static final String ORDINARY_BASIS = "eu-gdpr:A6-1-a";
    private static final String EXPLICIT_BASIS = "eu-gdpr:A9-2-a";
    private static final List<String> RIGHTS = List.of("eu-gdpr:A7-3");

    private ConsentRecordFormat() {}

    /** A record as one line of JSON. */
    public static String write(ConsentRecord record) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("@context", CONTEXT);
        all.put("schema_version", RECORD);
        content(record, all);
        return JsonPart.write(all);
    }

    /** A receipt as one line of JSON. */
    public static String write(ConsentReceipt receipt) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("@context", CONTEXT);
        all.put("schema_version", RECEIPT);
        all.put("receipt_id", receipt.id().toString());
        all.put("created", receipt.createdAt().toString());
        Map<String, Object> content = new LinkedHashMap<>();
        content(receipt.record(), content);
        all.put("content", content);
        return JsonPart.write(all);
    }

    /**
     * Reads a record.
     *
     * @throws GdprException when it is none as this version writes it; the message names the place and shows no content
     */
    public static ConsentRecord read(String json) {
        JsonPart part = JsonPart.read("consent record", json, ALL);
        head(part, RECORD);
        return part.as(ConsentRecordFormat::record);
    }

    /**
     * Reads a receipt.
     *
     * @throws GdprException when it is none as this version writes it; the message names the place and shows no content
     */
    public static ConsentReceipt readReceipt(String json) {
        JsonPart part = JsonPart.read("consent receipt", json, RECEIPT_ALL);
        head(part, RECEIPT);
        return new ConsentReceipt(
                part.parsed("receipt_id", UUID::fromString, "a UUID"),
                part.parsed("created", Instant::parse, "an instant in UTC"),
                part.object("content", CONTENT).as(ConsentRecordFormat::record));
    }

    private static void head(JsonPart part, String schema) {
        part.require("schema_version", schema);
        if (!part.texts("@context").equals(CONTEXT)) {
            throw part.refused("has another @context than " + CONTEXT.keySet());
        }
    }

    private static void content(ConsentRecord record, Map<String, Object> all) {
        all.put("record_id", record.id().toString());
        all.put("pii_principal_id", record.subject().toString());
        Map<String, Object> processing = new LinkedHashMap<>();
        put(processing, "privacy_notice", record.notice());
        put(processing, "language", record.language());
        processing.put("purposes", List.of(purpose(record)));
        all.put("pii_processing", processing);
        all.put(
                "party_identification",
                record.parties().stream().map(ConsentRecordFormat::party).toList());
        all.put(
                "event",
                record.events().stream().map(ConsentRecordEvents::write).toList());
    }

    private static Map<String, Object> purpose(ConsentRecord record) {
        Processing processing = record.processing();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("purpose", processing.description());
        all.put("purpose_id", processing.purpose());
        put(all, "purpose_type", processing.type());
        all.put("lawful_basis", processing.explicit() ? EXPLICIT_BASIS : ORDINARY_BASIS);
        all.put(
                "pii_information",
                processing.data().stream().map(ConsentRecordFormat::data).toList());
        all.put("pii_controllers", ids(record.parties(), Party.Role.CONTROLLER));
        all.put("storage_locations", new TreeSet<>(processing.storageLocations()));
        all.put("retention_period", processing.retention());
        all.put("jurisdiction", processing.jurisdiction());
        all.put("recipient_third_parties", ids(record.parties(), Party.Role.RECIPIENT));
        all.put("withdrawal_method", processing.withdrawal().toString());
        all.put("privacy_rights", RIGHTS);
        return all;
    }

    private static List<String> ids(List<Party> parties, Party.Role role) {
        return parties.stream()
                .filter(party -> party.role() == role)
                .map(Party::id)
                .toList();
    }

    private static Map<String, Object> data(Data data) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("pii_type", data.type());
        all.put("pii_optional", data.optional());
        all.put("special_pii_category", data.special());
        return all;
    }

    private static Map<String, Object> party(Party party) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("party_id", party.id());
        all.put("party_name", party.name());
        all.put("party_address", party.address());
        all.put("party_contact", party.contact());
        all.put("party_role", party.role().term());
        all.put("party_type", party.role() == Party.Role.RECIPIENT ? "dpv:Recipient" : "dpv:LegalEntity");
        return all;
    }

    private static ConsentRecord record(JsonPart part) {
        JsonPart processing = part.object("pii_processing", PROCESSING);
        List<Party> parties =
                part.list("party_identification", each -> each.only(PARTY).as(ConsentRecordFormat::party));
        List<Processing> purposes =
                processing.list("purposes", each -> each.only(PURPOSE).as(purpose -> purpose(purpose, parties)));
        if (purposes.size() != 1) {
            throw processing.refused("has another number of purposes than one");
        }
        return new ConsentRecord(
                part.parsed("record_id", UUID::fromString, "a UUID"),
                part.parsed("pii_principal_id", ConsentRecordFormat::subject, "an id of a person"),
                processing.optionalText("privacy_notice"),
                processing.optionalText("language"),
                purposes.get(0),
                parties,
                part.list("event", ConsentRecordEvents::read));
    }

    private static Processing purpose(JsonPart part, List<Party> parties) {
        part.requireWords("pii_controllers", ids(parties, Party.Role.CONTROLLER));
        part.requireWords("recipient_third_parties", ids(parties, Party.Role.RECIPIENT));
        part.requireWords("privacy_rights", RIGHTS);
        return new Processing(
                part.text("purpose_id"),
                part.text("purpose"),
                part.optionalText("purpose_type"),
                part.oneOf("lawful_basis", List.of(ORDINARY_BASIS, EXPLICIT_BASIS))
                        .equals(EXPLICIT_BASIS),
                part.list("pii_information", each -> each.only(DATA).as(ConsentRecordFormat::data)),
                new LinkedHashSet<>(part.words("storage_locations")),
                part.text("retention_period"),
                part.text("jurisdiction"),
                part.parsed("withdrawal_method", URI::create, "an address"));
    }

    private static Data data(JsonPart part) {
        return new Data(part.text("pii_type"), part.flag("pii_optional"), part.flag("special_pii_category"));
    }

    private static Party party(JsonPart part) {
        Party.Role role = part.termed("party_role", List.of(Party.Role.values()), Party.Role::term);
        part.require("party_type", role == Party.Role.RECIPIENT ? "dpv:Recipient" : "dpv:LegalEntity");
        return new Party(
                part.text("party_id"),
                part.text("party_name"),
                part.text("party_address"),
                part.text("party_contact"),
                role);
    }

    /** A kind has no colon, a key may have some. */
    private static SubjectId subject(String text) {
        int colon = text.indexOf(':');
        return new SubjectId(text.substring(0, colon), text.substring(colon + 1));
    }

    private static void put(Map<String, Object> all, String name, @Nullable String value) {
        if (value != null) {
            all.put(name, value);
        }
    }
}
