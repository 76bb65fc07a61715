package org.gdpr4j.subject;

import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * What a directory is to read of the persons of one kind. Users declare it for the kinds of which they want to know more
 * than that the persons exist; adapters read it. Immutable: each method gives a changed copy.
 *
 * @param name the kind, as {@code @DataSubject} names it
 * @param since the field of the person's record with the day or moment since when they are known, or null
 * @param source the field of the person's record that says where their data came from, or null: the record's name does
 * @param contracts the contracts that can run with them, each name once
 */
public record SubjectKind(
        String name, @Nullable String since, @Nullable String source, List<ContractRule> contracts) {

    /** @throws GdprException when two contracts have the same name */
    public SubjectKind {
        contracts = List.copyOf(contracts);
        if (contracts.stream().map(ContractRule::name).distinct().count() < contracts.size()) {
            throw new GdprException("Two contracts of the kind '" + name
                    + "' have the same name. Give each its own, or join their conditions with 'or'.");
        }
    }

    /** Persons of this kind, of whom nothing more is said. */
    public static SubjectKind of(String name) {
        return new SubjectKind(name, null, null, List.of());
    }

    public SubjectKind since(String field) {
        return new SubjectKind(name, field, source, contracts);
    }

    public SubjectKind source(String field) {
        return new SubjectKind(name, since, field, contracts);
    }

    public SubjectKind contract(ContractRule contract) {
        List<ContractRule> more = new ArrayList<>(contracts);
        more.add(contract);
        return new SubjectKind(name, since, source, more);
    }
}
