package org.gdpr4j.catalog;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.gdpr4j.catalog.Schema.Column;
import org.jspecify.annotations.Nullable;

/** Can every strategy be carried out on its column, and is there one wherever a row may have to stay? */
final class StrategyChecks {

    /** The length of a keyed hash as {@code Secrets} writes it. */
    private static final int PSEUDONYM_LENGTH = 43;

    private final Catalog catalog;
    private final Verification.Findings findings;

    StrategyChecks(Catalog catalog, Verification.Findings findings) {
        this.catalog = catalog;
        this.findings = findings;
    }

    void check(RecordType record) {
        for (Field field : record.fields()) {
            if (field.strategy() != null) {
                misfit(record, field, field.strategy())
                        .ifPresent(what -> findings.error(
                                Problem.Kind.STRATEGY_DOES_NOT_FIT,
                                record,
                                field.path(),
                                what,
                                "Choose another strategy."));
            } else if (field.personal() && mayStay(record, field)) {
                findings.error(
                        Problem.Kind.STRATEGY_MISSING,
                        record,
                        field.path(),
                        "Its row may have to stay when the person goes, and nothing says how the value is erased then.",
                        "Add @Erase(…); to leave it, @Erase(value = KEEP, with = \"the reason\").");
            }
        }
    }

    private boolean mayStay(RecordType record, Field field) {
        if (field.is(Trait.KEY) || field.is(Trait.LINK) || isByValueLink(record, field)) {
            return false;
        }
        String of = field.classification() instanceof Classification.Personal personal ? personal.of() : "";
        boolean detachedByItsLink = record.links().stream()
                .anyMatch(
                        link -> link.onLeave() == OnLeave.DETACH && link.name().equals(of));
        return record.whenErased() == RecordStrategy.DETACH || detachedByItsLink || heldByRetained(record);
    }

    private static boolean isByValueLink(RecordType record, Field field) {
        return record.link(field.path()).isPresent();
    }

    /** Whether a record under a floor refers to this one through the link that says whose it is. */
    private boolean heldByRetained(RecordType record) {
        return catalog.records().stream()
                .filter(other -> !other.retention().isEmpty())
                .anyMatch(other -> leads(other, record, new HashSet<>()));
    }

    private boolean leads(RecordType from, RecordType to, Set<String> visited) {
        if (!visited.add(from.name())) {
            return false;
        }
        return from.links().stream()
                .filter(link -> link.kind() == LinkKind.TO_ONE && link.role() == Role.OWNER)
                .flatMap(link -> link.targets().stream())
                .anyMatch(target -> target.equals(to.name())
                        || catalog.find(target)
                                .filter(next -> leads(next, to, visited))
                                .isPresent());
    }

    private Optional<String> misfit(RecordType record, Field field, Strategy strategy) {
        if (strategy.kind() == Strategy.Kind.KEEP) {
            return Optional.empty();
        }
        if (field.is(Trait.KEY)) {
            return Optional.of("A key cannot be overwritten.");
        }
        if (field.columns().size() != 1) {
            return Optional.of("The value lies in " + field.columns().size() + " columns.");
        }
        Column column = field.columns().get(0);
        return switch (strategy.kind()) {
            case CLEAR -> clear(record, field, column);
            case CONSTANT -> constant(field, column, strategy);
            case PSEUDONYM -> pseudonym(field, column);
            case GENERALISE -> Granularity.misfit(strategy.with(), field.type());
            case RANDOM ->
                RandomValues.supports(field.type())
                        ? Optional.empty()
                        : Optional.of("There are no random values of type "
                                + field.type().getSimpleName() + ".");
            case CUSTOM ->
                catalog.strategy(String.valueOf(strategy.with())).isPresent()
                        ? Optional.empty()
                        : Optional.of("There is no strategy registered under the name '" + strategy.with() + "'.");
            case KEEP -> Optional.empty();
        };
    }

    private static Optional<String> clear(RecordType record, Field field, Column column) {
        return column.nullable() || losesItsElements(record, field.collection())
                ? Optional.empty()
                : Optional.of("The column " + column.name() + " is NOT NULL and cannot be cleared.");
    }

    /** Clearing the values of a collection deletes its elements, a map's keys with them. */
    private static boolean losesItsElements(RecordType record, @Nullable String collection) {
        return collection != null
                && record.field(collection)
                        .map(Field::strategy)
                        .filter(strategy -> strategy.kind() == Strategy.Kind.CLEAR)
                        .isPresent();
    }

    private static Optional<String> constant(Field field, Column column, Strategy strategy) {
        String value = String.valueOf(strategy.with());
        if (column.unique()) {
            return Optional.of(
                    "The column " + column.name() + " is unique and cannot hold one constant for everybody.");
        }
        if (field.collection() != null) {
            return Optional.of("The elements of one collection would all become the same.");
        }
        if (Constants.read(value, field.type()).isEmpty()) {
            return Optional.of(
                    "The constant is no value of type " + field.type().getSimpleName() + ".");
        }
        return tooLong(column, value.length(), field);
    }

    private static Optional<String> pseudonym(Field field, Column column) {
        return field.type() != String.class
                ? Optional.of(
                        "A pseudonym is text, the field is " + field.type().getSimpleName() + ".")
                : tooLong(column, PSEUDONYM_LENGTH, field);
    }

    private static Optional<String> tooLong(Column column, int length, Field field) {
        boolean text = field.type() == String.class;
        return text && column.length() > 0 && column.length() < length
                ? Optional.of("The column " + column.name() + " holds " + column.length()
                        + " characters, the value has " + length + ".")
                : Optional.empty();
    }
}
