package org.gdpr4j.jpa.sql;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Path;
import org.gdpr4j.catalog.Role;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.ContractRule;
import org.jspecify.annotations.Nullable;

/** A declared contract of one person record: the predicate that tells of a person whether it runs. Immutable. */
final class RunningContract {

    private final ContractRule rule;
    private final MappedRecord person;
    /** Empty: the contract is the person's own record. */
    private final List<OwnerPath> paths;

    private final ZoneId zone;

    private RunningContract(ContractRule rule, MappedRecord person, List<OwnerPath> paths, ZoneId zone) {
        this.rule = rule;
        this.person = person;
        this.paths = paths;
        this.zone = zone;
        MappedRecord record = paths.isEmpty() ? person : paths.get(0).start();
        check(record);
    }

    /**
     * The contract as it lies in the database, or null when it lies in a record that leads to other persons of the kind.
     *
     * @throws GdprException when the record is not there, belongs to no such person, or has not the fields that it reads
     */
    static @Nullable RunningContract of(
            ContractRule rule, String kind, MappedRecord person, MappedRecords records, Catalog catalog) {
        String name = person.mapping().name();
        boolean ofKind =
                catalog.subjects(kind).stream().anyMatch(it -> it.name().equals(rule.record()));
        if (rule.record() == null || (ofKind && rule.via() == null)) {
            boolean elsewhere = rule.record() != null && !rule.record().equals(name);
            return elsewhere ? null : new RunningContract(rule, person, List.of(), catalog.zone(catalog.record(name)));
        }
        String what = "The contract '" + rule.name() + "' of persons of kind '" + kind + "'";
        List<Path> ways = catalog.paths(catalog.record(rule.record()).name()).stream()
                .filter(path -> path.role() == Role.OWNER
                        && path.subject().equals(kind)
                        && !path.steps().isEmpty())
                .filter(path ->
                        rule.via() == null || path.steps().get(0).link().name().equals(rule.via()))
                .toList();
        if (ways.isEmpty()) {
            throw new GdprException(what + " lies in record '" + rule.record() + "', which does not belong to them"
                    + (rule.via() == null ? "" : " by its link '" + rule.via() + "'")
                    + ". Declare the link with @OwnedBy, or name another one.");
        }
        List<OwnerPath> here = ways.stream()
                .filter(path -> path.steps()
                        .get(path.steps().size() - 1)
                        .link()
                        .targets()
                        .contains(name))
                .map(path -> OwnerPath.of(records, path, what))
                .toList();
        return here.isEmpty()
                ? null
                : new RunningContract(rule, person, here, catalog.zone(catalog.record(rule.record())));
    }

    private void check(MappedRecord record) {
        for (String field : rule.where().fields()) {
            if (!record.has(field)) {
                throw unfit(record, field, "has no such field");
            }
        }
        Stream.of(rule.from(), rule.until(), rule.through())
                .filter(Objects::nonNull)
                .filter(field -> record.mapping()
                        .attribute(field)
                        .filter(Moments::isMoment)
                        .isEmpty())
                .findFirst()
                .ifPresent(field -> {
                    throw unfit(record, field, "has no such field with a day or a time");
                });
        String lastDay = rule.through();
        if (lastDay != null && !Moments.isDay(record.attribute(lastDay))) {
            throw unfit(record, lastDay, "holds a time there and no day: say until(field)");
        }
    }

    private GdprException unfit(MappedRecord record, String field, String why) {
        return new GdprException("The contract '" + rule.name() + "' reads '" + field + "', but record '"
                + record.mapping().name() + "' " + why + ".");
    }

    String name() {
        return rule.name();
    }

    /**
     * That it runs at this moment; never unknown.
     *
     * @param chosen what columns with the key of a person hold, in a statement that asks of nobody else
     */
    Sql runs(Scope scope, Instant now, Function<List<Ref>, Sql> chosen) {
        if (paths.isEmpty()) {
            return Sql.of("((")
                    .add(new Conditions(new RecordLeaves(person, scope)).render(at(person, now)))
                    .add(") IS TRUE)");
        }
        String key = Ref.tuple(person.key(scope));
        List<Sql> ways = paths.stream()
                .map(path -> Sql.of(key + " IN (")
                        .add(path.owners(at(path.start(), now), chosen))
                        .add(")"))
                .toList();
        return Sql.of("(").add(Sql.joined(ways, " OR ")).add(")");
    }

    private Condition at(MappedRecord record, Instant now) {
        return rule.at(field -> {
            AttributeMapping attribute = record.attribute(field);
            return Moments.in(attribute, now, zone);
        });
    }
}
