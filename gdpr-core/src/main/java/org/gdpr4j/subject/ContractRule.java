package org.gdpr4j.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * When a contract with a person runs: when a record that they own meets a condition, within its dates. Users declare it in
 * a {@link SubjectKind}; adapters read it. Immutable: each method gives a changed copy.
 *
 * @param name how the contract is called everywhere else; letters, digits and '_'
 * @param record the record that is the contract, or null: the person's own record
 * @param via the record's link that leads to the person, or null: each by which the record belongs to one
 * @param where what the record must meet besides its dates
 * @param from the field with the moment from which it runs (inside), or null; while the field is empty it does not run
 * @param until the field with the moment until which it runs (outside), or null; while the field is empty it goes on
 * @param through the field with its last day (inside), or null; while the field is empty it goes on
 */
public record ContractRule(
        String name,
        @Nullable String record,
        @Nullable String via,
        Condition where,
        @Nullable String from,
        @Nullable String until,
        @Nullable String through) {

    /** @throws GdprException when the name cannot be one, or a link is named without its record */
    public ContractRule {
        KnownSubject.checkContract(name);
        if (via != null && record == null) {
            throw new GdprException("The contract '" + name + "' names the link '" + via
                    + "' but not the record that has it. Say in(record) too.");
        }
    }

    /** A contract of this name that runs for everybody until more is said of it. */
    public static ContractRule named(String name) {
        return new ContractRule(name, null, null, Condition.always(), null, null, null);
    }

    /** It lies in this record, which belongs to the person. */
    public ContractRule in(String recordName) {
        return new ContractRule(name, recordName, via, where, from, until, through);
    }

    /** Of several links that lead from the record to persons only this one makes it theirs. */
    public ContractRule via(String link) {
        return new ContractRule(name, record, link, where, from, until, through);
    }

    /** It runs only where this holds, in terms of the record's own fields. */
    public ContractRule where(Condition condition) {
        return new ContractRule(name, record, via, condition, from, until, through);
    }

    /** The same, from text. */
    public ContractRule where(String condition) {
        return where(Condition.parse(condition));
    }

    /** It runs from the moment or day in this field on. */
    public ContractRule from(String field) {
        return new ContractRule(name, record, via, where, field, until, through);
    }

    /** It runs until the moment or day in this field, which itself is outside. */
    public ContractRule until(String field) {
        return new ContractRule(name, record, via, where, from, field, through);
    }

    /** It runs through the day in this field, which itself is inside. */
    public ContractRule through(String lastDay) {
        return new ContractRule(name, record, via, where, from, until, lastDay);
    }

    /**
     * What the record must meet for the contract to run at one moment.
     *
     * @param moment gives that moment in the type of a field, by the field's path
     */
    public Condition at(Function<String, Object> moment) {
        List<Condition> all = new ArrayList<>(List.of(where));
        if (from != null) {
            all.add(Condition.field(from).atMost(moment.apply(from)));
        }
        if (until != null) {
            all.add(Condition.any(
                    Condition.field(until).isNull(), Condition.field(until).greaterThan(moment.apply(until))));
        }
        if (through != null) {
            all.add(Condition.any(
                    Condition.field(through).isNull(), Condition.field(through).atLeast(moment.apply(through))));
        }
        return Condition.all(all);
    }
}
