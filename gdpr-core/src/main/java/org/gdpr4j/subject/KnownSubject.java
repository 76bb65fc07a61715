package org.gdpr4j.subject;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.condition.Values;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * A person whom a {@link SubjectDirectory} knows. Immutable; its {@code toString} shows the id only.
 *
 * @param since since when they are known, in UTC; null when nothing says so
 * @param source where their data came from: what a declared field holds, else the name of the record or form
 * @param runningContracts the names of the contracts that run now
 */
public record KnownSubject(SubjectId id, @Nullable Instant since, String source, Set<String> runningContracts) {

    /**
     * The field of a condition that stands for the person's key, whatever the attribute of their record is called. Adapters
     * render it, and {@link #values()} answers it.
     */
    public static final String KEY = "$key";

    private static final String CONTRACT = "$contract.";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,99}");

    /** @throws GdprException when the name of a contract is not 1 to 100 letters, digits and '_', beginning with a letter */
    public KnownSubject {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        runningContracts = Set.copyOf(runningContracts);
        runningContracts.forEach(KnownSubject::checkContract);
    }

    /**
     * That a contract of this name runs, as a condition on a person's record: the field {@code $contract.<name>} is true.
     * Adapters render it, and {@link #values()} answers it.
     *
     * @throws GdprException when it is no name of a contract
     */
    public static Condition hasContract(String contract) {
        checkContract(contract);
        return Condition.field(CONTRACT + contract).equalTo(true);
    }

    /** The name of the contract that a field of a condition asks for; null when it asks for something else. */
    public static @Nullable String contractOf(String field) {
        return field.startsWith(CONTRACT) ? field.substring(CONTRACT.length()) : null;
    }

    static void checkContract(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new GdprException(
                    "The name of a contract is 1 to 100 letters, digits and '_', and begins with a letter.");
        }
    }

    /** What conditions read of a person: their contracts, and nothing of their record. */
    public Values values() {
        return values(field -> {
            throw new GdprException(
                    "A condition reads '" + field + "', but of this person only key and contracts are known."
                            + " Ask a directory that knows their record.");
        });
    }

    Values values(Values record) {
        return field -> {
            if (field.equals(KEY)) {
                return id.key();
            }
            String contract = contractOf(field);
            return contract == null ? record.get(field) : (Boolean) runningContracts.contains(contract);
        };
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
