package org.gdpr4j.catalog;

import java.util.Objects;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * How a field is erased where its row has to stay. Immutable.
 *
 * @param kind which of the strategies
 * @param with what it needs: see the factory methods
 */
public record Strategy(Kind kind, @Nullable String with) {

    /** The strategies that ship with the library, and {@code CUSTOM} for one's own. */
    public enum Kind {
        /** Set to null; an element collection loses its rows. */
        CLEAR,
        /** Set to a fixed value. */
        CONSTANT,
        /** Replaced by a keyed hash: still personal data for whoever holds the key. */
        PSEUDONYM,
        /** Made coarser. */
        GENERALISE,
        /** Replaced by a random value that fits the column. */
        RANDOM,
        /** Left as it is, for a reason that the plan shows. */
        KEEP,
        /** A strategy of the application, by its registered name. */
        CUSTOM
    }

    /** @throws GdprException when {@code with} is missing where the strategy needs it */
    public Strategy {
        Objects.requireNonNull(kind, "kind");
        if (with != null && with.isEmpty()) {
            with = null;
        }
        boolean needsWith = kind == Kind.GENERALISE || kind == Kind.KEEP || kind == Kind.CUSTOM;
        if (needsWith && with == null) {
            throw new GdprException("The strategy " + kind + " needs 'with': "
                    + switch (kind) {
                        case GENERALISE -> "year, month, prefix:3 or step:10.";
                        case KEEP -> "the reason for keeping the value.";
                        default -> "the name under which you registered it.";
                    });
        }
        if (kind == Kind.CONSTANT && with == null) {
            with = "";
        }
    }

    /** Set to null; needs a nullable column. */
    public static Strategy clear() {
        return new Strategy(Kind.CLEAR, null);
    }

    /** Set to this text, read as a value of the field's type; not for a unique column. */
    public static Strategy constant(String value) {
        return new Strategy(Kind.CONSTANT, value);
    }

    /** Replaced by 43 characters of a keyed hash, equal for equal values: pseudonymised, never anonymised (Art. 4(5)). */
    public static Strategy pseudonym() {
        return new Strategy(Kind.PSEUDONYM, null);
    }

    /** {@code year} or {@code month} for dates, {@code prefix:3} for text, {@code step:10} for numbers. */
    public static Strategy generalise(String granularity) {
        return new Strategy(Kind.GENERALISE, granularity);
    }

    /** Replaced by a value that says nothing. */
    public static Strategy random() {
        return new Strategy(Kind.RANDOM, null);
    }

    /** Left as it is, for this reason. */
    public static Strategy keep(String reason) {
        return new Strategy(Kind.KEEP, reason);
    }

    /** What the {@link FieldEraser} registered under this name makes of it. */
    public static Strategy custom(String name) {
        return new Strategy(Kind.CUSTOM, name);
    }

    /** Whether the strategy reads the old value, so that a change of it changes what would be done. */
    public boolean readsValue() {
        return kind == Kind.PSEUDONYM || kind == Kind.GENERALISE || kind == Kind.CUSTOM;
    }
}
