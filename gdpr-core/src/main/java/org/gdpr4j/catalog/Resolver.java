package org.gdpr4j.catalog;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.ControllerId;
import org.jspecify.annotations.Nullable;

/** Brings together what is mapped and what was said of it. Used once per catalog. */
final class Resolver {

    private final Structure structure;
    private final Declarations declarations;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Set<String>> subjectRecords = new HashMap<>();
    private final Set<String> metMembers = new HashSet<>();
    private final Map<String, List<RetentionRule>> unreadFloors = new HashMap<>();

    Resolver(Structure structure, Declarations declarations) {
        this.structure = structure;
        this.declarations = declarations;
    }

    List<RecordType> records() {
        Map<String, Said.OfType> said = new HashMap<>();
        for (RecordShape shape : structure.records()) {
            Said.OfType ofType = type(shape);
            said.put(shape.name(), ofType);
            if (ofType.subject() != null) {
                subjectRecords
                        .computeIfAbsent(ofType.subject(), kind -> new HashSet<>())
                        .add(shape.name());
            }
        }
        List<RecordType> records = structure.records().stream()
                .map(shape -> record(shape, Objects.requireNonNull(said.get(shape.name()))))
                .sorted(Comparator.comparing(RecordType::name))
                .toList();
        reportUnmetMembers();
        return records;
    }

    /** What went wrong while resolving; complete only after {@link #records()}. */
    List<Problem> problems() {
        return problems;
    }

    /** Floors whose period is none, by the name of their record; complete only after {@link #records()}. */
    Map<String, List<RetentionRule>> unreadFloors() {
        return unreadFloors;
    }

    private RecordType record(RecordShape shape, Said.OfType said) {
        List<Field> fields = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (AttributeShape attribute : shape.attributes()) {
            Said.OfField ofField = member(shape, attribute.path(), attribute.declaredAt());
            fields.add(field(attribute, ofField, said));
            Said.OfLink ofLink = ofField.link();
            if (ofLink != null) {
                byValue(shape, attribute, ofLink, links);
            }
        }
        for (AssociationShape association : shape.associations()) {
            Said.OfField ofField = member(shape, association.path(), association.declaredAt());
            if (ofField.classification() != null || ofField.strategy() != null || ofField.identifies() != null) {
                invalid(
                        shape,
                        association.path(),
                        "It is a link, and what stands there is said of fields.",
                        "Classify the fields of the record that it leads to.");
            }
            links.add(link(shape, association, ofField.link()));
        }
        fields.sort(Comparator.comparing(Field::path));
        links.sort(Comparator.comparing(Link::name));
        shape.uncovered()
                .forEach(it -> error(
                        Problem.Kind.UNCOVERED_MAPPING,
                        shape.name(),
                        it.path(),
                        "The mapping cannot be covered: " + it.reason() + ".",
                        "Map it another way, or keep the data in a source of your own."));
        return new RecordType(
                shape.name(),
                said.subject(),
                said.controller() == null ? onlyController() : said.controller(),
                shape.tables(),
                fields,
                links,
                retention(shape, said),
                said.whenErased() == null ? RecordStrategy.DELETE : said.whenErased());
    }

    private String onlyController() {
        return declarations.controllers().size() == 1
                ? declarations.controllers().keySet().iterator().next()
                : ControllerId.DEFAULT.value();
    }

    private Said.OfType type(RecordShape shape) {
        Said.OfType said = Said.OfType.NOTHING;
        for (Class<?> type = shape.type(); type != null && type != Object.class; type = type.getSuperclass()) {
            List<String> clashes = new ArrayList<>();
            Said.OfType here = AnnotationReader.type(type)
                    .and(declarations.types().getOrDefault(type, Said.OfType.NOTHING), clashes);
            clashes.forEach(what -> contradiction(shape, "", what));
            // A subclass may say something else than its superclass: the nearer one wins.
            said = said.and(here, new ArrayList<>());
        }
        return said;
    }

    private Said.OfField member(RecordShape shape, String path, List<DeclaredAt> places) {
        Said.OfField said = Said.OfField.NOTHING;
        for (DeclaredAt place : places) {
            List<String> clashes = new ArrayList<>();
            Said.OfField here = Said.OfField.NOTHING;
            List<String> invalid = new ArrayList<>();
            for (AnnotatedElement element : place.elements()) {
                here = here.and(AnnotationReader.field(element, clashes, invalid), clashes);
            }
            invalid.forEach(what -> invalid(shape, path, what, "Correct the annotation."));
            metMembers.add(place.owner().getName() + "#" + place.member());
            Said.OfType fluent = declarations.types().get(place.owner());
            if (fluent != null && fluent.members().containsKey(place.member())) {
                here = here.and(fluent.members().get(place.member()), clashes);
            }
            for (Map.Entry<Class<? extends Annotation>, Said.OfField> rule :
                    declarations.annotated().entrySet()) {
                if (place.elements().stream().anyMatch(it -> AnnotationReader.carries(it, rule.getKey()))) {
                    here = here.and(rule.getValue(), clashes);
                }
            }
            clashes.stream().distinct().forEach(what -> contradiction(shape, path, what));
            // Said nearer to the value wins over what is said of the whole embeddable.
            said = said.and(here, new ArrayList<>());
        }
        return said;
    }

    private Field field(AttributeShape attribute, Said.OfField said, Said.OfType ofRecord) {
        return new Field(
                attribute.path(),
                attribute.type(),
                attribute.collection(),
                attribute.traits(),
                attribute.columns(),
                classification(attribute, said, ofRecord),
                said.strategy(),
                said.identifies());
    }

    private Classification classification(AttributeShape attribute, Said.OfField said, Said.OfType ofRecord) {
        if (said.classification() != null) {
            return said.classification();
        }
        Set<Trait> traits = attribute.traits();
        boolean key = traits.contains(Trait.KEY);
        if (traits.contains(Trait.VERSION)
                || traits.contains(Trait.LINK)
                || (key && traits.contains(Trait.GENERATED))) {
            return new Classification.Structural();
        }
        for (DeclaredAt place : attribute.declaredAt()) {
            Said.OfType fluent = declarations.types().getOrDefault(place.owner(), Said.OfType.NOTHING);
            Classification fallback = AnnotationReader.type(place.owner())
                    .and(fluent, new ArrayList<>())
                    .fallback();
            if (fallback != null) {
                return fallback;
            }
        }
        return ofRecord.fallback() != null ? ofRecord.fallback() : new Classification.Unclassified();
    }

    private void byValue(RecordShape shape, AttributeShape attribute, Said.OfLink said, List<Link> links) {
        Set<String> targets = subjectRecords.getOrDefault(said.subject(), Set.of());
        if (said.by() == null || attribute.collection() != null) {
            error(
                    Problem.Kind.INVALID_DECLARATION,
                    shape.name(),
                    attribute.path(),
                    "A link by value needs a single-valued field and says what the value is compared as.",
                    "Add by = … and subject = …, or put the annotation on an association.");
            return;
        }
        if (targets.isEmpty()) {
            error(
                    Problem.Kind.UNKNOWN_NAME,
                    shape.name(),
                    attribute.path(),
                    "No record is declared as a data subject of kind '" + said.subject() + "'.",
                    "Name a kind that some @DataSubject declares.");
        }
        links.add(new Link(
                attribute.path(),
                LinkKind.BY_VALUE,
                targets,
                null,
                false,
                attribute.columns(),
                said.role(),
                said.onLeave(),
                said.hides(),
                condition(shape, attribute.path(), said.condition()),
                said.by()));
    }

    private Link link(RecordShape shape, AssociationShape association, Said.@Nullable OfLink said) {
        if (said != null && (said.by() != null || !said.subject().isEmpty())) {
            invalid(
                    shape,
                    association.path(),
                    "It leads to its person by a foreign key, so it is not compared by value.",
                    "Leave 'by' and 'subject' out.");
        }
        return new Link(
                association.path(),
                association.kind(),
                association.targets(),
                association.inverse(),
                association.mappedBy(),
                association.columns(),
                said == null ? Role.UNDECLARED : said.role(),
                said == null ? OnLeave.UNDECLARED : said.onLeave(),
                said == null ? Set.of() : said.hides(),
                said == null ? Condition.always() : condition(shape, association.path(), said.condition()),
                null);
    }

    private List<RetentionRule> retention(RecordShape shape, Said.OfType said) {
        List<RetentionRule> rules = new ArrayList<>();
        for (Said.OfRetention it : said.retention()) {
            Condition condition = condition(shape, it.from(), it.condition());
            try {
                Period period = Period.parse(it.atLeast());
                rules.add(new RetentionRule(period, it.from(), it.basis(), it.law(), condition));
            } catch (DateTimeParseException e) {
                unreadFloors
                        .computeIfAbsent(shape.name(), name -> new ArrayList<>())
                        .add(new RetentionRule(Period.ZERO, it.from(), it.basis(), it.law(), condition));
                error(
                        Problem.Kind.INVALID_DECLARATION,
                        shape.name(),
                        it.from(),
                        "'" + it.atLeast() + "' is no calendar period.",
                        "Write an ISO 8601 period such as P10Y or P6M.");
            }
        }
        return rules;
    }

    private Condition condition(RecordShape shape, String field, String text) {
        if (text.isEmpty()) {
            return Condition.always();
        }
        try {
            return Condition.parse(text);
        } catch (GdprException e) {
            error(
                    Problem.Kind.INVALID_DECLARATION,
                    shape.name(),
                    field,
                    "The condition cannot be read: " + e.getMessage(),
                    "Correct it; until then the link or floor holds for every row.");
            return Condition.always();
        }
    }

    private void reportUnmetMembers() {
        Set<String> owners =
                metMembers.stream().map(it -> it.substring(0, it.indexOf('#'))).collect(Collectors.toSet());
        declarations.types().forEach((type, said) -> {
            boolean met = owners.contains(type.getName())
                    || structure.records().stream().anyMatch(shape -> type.isAssignableFrom(shape.type()));
            if (!met && said.members().isEmpty()) {
                error(
                        Problem.Kind.INVALID_DECLARATION,
                        type.getSimpleName(),
                        "",
                        "The type is declared and not mapped.",
                        "Name an entity, a mapped superclass or an embeddable.");
            }
            for (String member : said.members().keySet()) {
                if (!metMembers.contains(type.getName() + "#" + member)) {
                    boolean mapped = owners.contains(type.getName());
                    error(
                            Problem.Kind.INVALID_DECLARATION,
                            type.getSimpleName(),
                            member,
                            mapped ? "The type has no mapped member of this name." : "The type is not mapped.",
                            "Name the attribute as in Java, on the class that declares it.");
                }
            }
        });
    }

    private void contradiction(RecordShape shape, String field, String what) {
        error(
                Problem.Kind.CONTRADICTION,
                shape.name(),
                field,
                "Its " + what + " is declared twice, differently.",
                "Keep one of the two.");
    }

    private void invalid(RecordShape shape, String field, String what, String remedy) {
        error(Problem.Kind.INVALID_DECLARATION, shape.name(), field, what, remedy);
    }

    private void error(Problem.Kind kind, String record, String field, String what, String remedy) {
        problems.add(new Problem(kind, Problem.Severity.ERROR, record, field, what, remedy));
    }
}
