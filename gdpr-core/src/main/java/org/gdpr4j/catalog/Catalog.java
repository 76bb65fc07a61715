package org.gdpr4j.catalog;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.subject.Controller;

/**
 * Everything that is declared of the application's records: the one thing that search, erasure, export, retention,
 * register, masking and access all read. Users make it once at start-up. Immutable and thread-safe; two catalogs are
 * equal when they say the same, however it was declared.
 */
public final class Catalog {

    private final Map<String, RecordType> records;
    private final Map<String, RecordType> own;
    private final Map<String, Class<?>> types;
    private final Map<String, Map<String, List<DeclaredAt>>> places;
    private final Map<String, Purpose> purposes;
    private final Map<String, Controller> controllers;
    private final Map<String, FieldEraser> strategies;
    private final Schema schema;
    private final Map<String, List<Path>> paths;
    private final List<Problem> problems;
    private final String version;

    private Catalog(Structure structure, Declarations declarations) {
        Resolver resolver = new Resolver(structure, declarations);
        records = byName(resolver.records());
        own = Map.of();
        types = structure.records().stream().collect(Collectors.toMap(RecordShape::name, RecordShape::type));
        places = structure.records().stream().collect(Collectors.toMap(RecordShape::name, RecordShape::places));
        purposes = new TreeMap<>(declarations.purposes());
        controllers = new TreeMap<>(declarations.controllers());
        strategies = declarations.strategies();
        schema = structure.schema();
        paths = new Paths(records).all();
        List<Problem> found = new ArrayList<>(resolver.problems());
        found.addAll(new Verification(this, structure, resolver.unreadFloors()).problems());
        problems = found.stream().distinct().sorted().toList();
        version = CatalogDigest.of(this);
    }

    private Catalog(Catalog host, List<RecordType> own) {
        records = host.records;
        this.own = byName(own);
        types = host.types;
        places = host.places;
        purposes = host.purposes;
        controllers = host.controllers;
        strategies = host.strategies;
        schema = host.schema;
        paths = host.paths;
        problems = host.problems;
        version = CatalogDigest.of(this);
    }

    private static Map<String, RecordType> byName(List<RecordType> records) {
        return records.stream()
                .collect(Collectors.toMap(RecordType::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** Reads the structure once and applies the declarations. Never fails for what they lack: see {@link #verify()}. */
    public static Catalog of(CatalogSource source, Declarations declarations) {
        return new Catalog(source.read(), declarations);
    }

    /** The same catalog with the library's own records beside the application's. */
    public Catalog with(List<RecordType> libraryRecords) {
        return new Catalog(this, libraryRecords);
    }

    /** All records of the application, by name. */
    public List<RecordType> records() {
        return List.copyOf(records.values());
    }

    /**
     * The library's own records: what it stores about persons itself, and forgets like anything else. They name their person
     * by {@code SubjectId}, so they have no links.
     */
    public List<RecordType> own() {
        return List.copyOf(own.values());
    }

    /** The record of this name, the application's or the library's own, or empty. */
    public Optional<RecordType> find(String record) {
        RecordType found = records.get(record);
        return Optional.ofNullable(found == null ? own.get(record) : found);
    }

    /**
     * The record of this name.
     *
     * @throws GdprException when there is none
     */
    public RecordType record(String name) {
        return find(name)
                .orElseThrow(() -> new GdprException(
                        "There is no record named '" + name + "'. Records have the names of the mapped entities."));
    }

    /**
     * The record of this entity class.
     *
     * @throws GdprException when the class is not mapped
     */
    public RecordType record(Class<?> type) {
        return types.entrySet().stream()
                .filter(entry -> entry.getValue().equals(type))
                .findFirst()
                .map(entry -> record(entry.getKey()))
                .orElseThrow(() -> new GdprException(type.getSimpleName() + " is not a mapped, concrete entity."
                        + " Add it to the persistence unit, or ask for one that is."));
    }

    /**
     * The entity class of the record of this name.
     *
     * @throws GdprException when there is none
     */
    public Class<?> type(String record) {
        return Objects.requireNonNull(types.get(record(record).name()));
    }

    /**
     * Where declarations for a field or link of a record may stand, the innermost first: in an embeddable, a mapped
     * superclass or the entity itself. Empty when there is no such field.
     */
    public List<DeclaredAt> declaredAt(String record, String path) {
        return places.getOrDefault(record, Map.of()).getOrDefault(path, List.of());
    }

    /** The records whose rows are data subjects of this kind; empty when nobody declares it. */
    public List<RecordType> subjects(String kind) {
        return records.values().stream().filter(it -> kind.equals(it.subject())).toList();
    }

    /** The declared purposes, by name. */
    public List<Purpose> purposes() {
        return List.copyOf(purposes.values());
    }

    /** The declared controllers, by id. */
    public List<Controller> controllers() {
        return List.copyOf(controllers.values());
    }

    /**
     * Says no to a kind of data subject that nobody declares.
     *
     * @throws GdprException naming the kinds that there are
     */
    public void requireKind(String kind) {
        if (subjects(kind).isEmpty()) {
            String kinds = records().stream()
                    .flatMap(record -> Stream.ofNullable(record.subject()))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new GdprException("No record declares the data subject '" + kind + "'. "
                    + (kinds.isEmpty() ? "None is declared: add @DataSubject." : "There are: " + kinds + "."));
        }
    }

    /** The zone of a record's controller, UTC where none is declared. */
    public ZoneId zone(RecordType record) {
        return controller(record.controller()).map(Controller::zone).orElse(ZoneOffset.UTC);
    }

    /** The declared controller of this id, or empty. */
    public Optional<Controller> controller(String id) {
        return Optional.ofNullable(controllers.get(id));
    }

    /** The application's own strategy of this name, or empty. */
    public Optional<FieldEraser> strategy(String name) {
        return Optional.ofNullable(strategies.get(name));
    }

    /** The tables of the live schema as they were when the catalog was made. */
    public Schema schema() {
        return schema;
    }

    /** All ways from this record to persons; empty when nobody is behind it. */
    public List<Path> paths(String record) {
        return paths.getOrDefault(record, List.of());
    }

    /** Whether a row of this record is, or can belong to or be seen by, a person. */
    public boolean leadsToPersons(String record) {
        return !paths(record).isEmpty();
    }

    /** All problems at once, the grave ones first. */
    public List<Problem> verify() {
        return problems;
    }

    /** The paths, links and fields of a record in words. */
    public String explain(Class<?> type) {
        return explain(record(type).name());
    }

    /** The paths, links and fields of a record in words. */
    public String explain(String record) {
        return new Explanation(this).of(record(record));
    }

    /** A digest of everything declared and mapped; a plan made under another one is not executed. */
    public String version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Catalog that
                && records.equals(that.records)
                && own.equals(that.own)
                && purposes.equals(that.purposes)
                && controllers.equals(that.controllers)
                && strategies.keySet().equals(that.strategies.keySet())
                && schema.equals(that.schema);
    }

    @Override
    public int hashCode() {
        return Objects.hash(records, purposes, controllers);
    }

    @Override
    public String toString() {
        return "Catalog " + version + " of " + records.size() + " records";
    }
}
