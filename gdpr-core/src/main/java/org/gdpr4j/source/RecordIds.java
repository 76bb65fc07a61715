package org.gdpr4j.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.RecordId;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.Trait;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Writes down which record is meant: by its name and the canonical text of its key, or a keyed hash of that where the key,
 * or what it refers to, is personal. The library's parts call it; users ask the retention. Immutable and thread-safe.
 */
public final class RecordIds {

    private static final String KEYS = "gdpr4j.record-key";

    private final Catalog catalog;
    private final Map<String, LocatingSource> sources = new HashMap<>();
    private final @Nullable Secrets secrets;
    private final Map<String, Boolean> tellsPerson = new ConcurrentHashMap<>();

    /** @param secrets for the hashes; without any, records with a personal key cannot be named */
    public RecordIds(Catalog catalog, Collection<? extends PersonalDataSource> sources, @Nullable Secrets secrets) {
        this.catalog = catalog;
        this.secrets = secrets;
        for (PersonalDataSource source : sources) {
            if (source instanceof LocatingSource locates) {
                source.records().forEach(record -> this.sources.putIfAbsent(record, locates));
            }
        }
    }

    /**
     * The id of a row.
     *
     * @throws GdprException when the key is personal and there is no root key
     */
    public RecordId of(RecordType type, Key key) {
        boolean tells = tellsPerson.computeIfAbsent(type.name(), name -> tellsPerson(type));
        return new RecordId(type.name(), tells ? "#" + hash(type, key) : key.text());
    }

    /**
     * The id as the library writes it itself, of a record that there is now. A text that is not canonical is read as the
     * key it stands for; a personal key may be given as it is.
     *
     * @throws GdprException when the catalog has no such record, the text is no key of it or there is no such row
     */
    public RecordId existing(RecordId given) {
        RecordType type = catalog.find(given.record())
                .orElseThrow(() -> new GdprException("The catalog has no record '" + given.record()
                        + "'. Give the entity's persistent name, as catalog().records() lists it."));
        LocatingSource source = sources.get(type.name());
        if (source == null || given.hashed()) {
            return given;
        }
        Key key = source.key(type, given.key());
        if (source.locate(new Lookup(type, new Lookup.Via.Keys(List.of(key)))).isEmpty()) {
            throw new GdprException("There is no row of '" + type.name() + "' with this key.");
        }
        return of(type, key);
    }

    /**
     * The person with their key in its canonical text. What names no record, perhaps a mistyped personal value, is refused
     * before it is written down anywhere.
     *
     * @throws GdprException when the text is no key of any record of this kind; the message does not show it
     */
    public SubjectId subject(SubjectId given) {
        return canonical(given).orElseGet(() -> {
            List<String> records = served(given.kind()).stream()
                    .map(type -> "'" + type.name() + "'")
                    .toList();
            if (records.isEmpty()) {
                return given;
            }
            throw new GdprException("The key given for a person of kind '" + given.kind() + "' is no key of "
                    + String.join(" or ", records) + ". Give the text of the record's primary key.");
        });
    }

    /** The person as they were written down; a text that is no key of such a record, or no longer, stays as it is. */
    public SubjectId stored(SubjectId given) {
        return canonical(given).orElse(given);
    }

    private Optional<SubjectId> canonical(SubjectId given) {
        return served(given.kind()).stream()
                .flatMap(type -> key(type, given).stream())
                .map(key -> SubjectId.of(given.kind(), key.text()))
                .findFirst();
    }

    private List<RecordType> served(String kind) {
        return catalog.subjects(kind).stream()
                .filter(type -> sources.containsKey(type.name()))
                .toList();
    }

    private Optional<Key> key(RecordType type, SubjectId given) {
        LocatingSource source = sources.get(type.name());
        try {
            return source == null ? Optional.empty() : Optional.of(source.key(type, given.key()));
        } catch (GdprException noKeyOfThisRecord) {
            return Optional.empty();
        }
    }

    private String hash(RecordType type, Key key) {
        if (secrets == null) {
            throw new GdprException("The key of '" + type.name()
                    + "' is personal and is written down only as a keyed hash, which needs a root key.");
        }
        return secrets.hash(KEYS, type.name() + "/" + key.text());
    }

    /** The key is personal, or is a foreign key to a record whose key is. */
    private boolean tellsPerson(RecordType type) {
        return type.personalKey()
                || type.links().stream()
                        .filter(link -> link.kind() == LinkKind.TO_ONE && partOfKey(type, link))
                        .flatMap(link -> link.targets().stream())
                        .flatMap(target -> catalog.find(target).stream())
                        .anyMatch(RecordType::personalKey);
    }

    private static boolean partOfKey(RecordType type, Link link) {
        return type.key().stream()
                .filter(field -> field.is(Trait.LINK))
                .anyMatch(field -> field.columns().stream().anyMatch(link.columns()::contains));
    }
}
